-- Which place a list means by words we did not know: somebody has said it once, and it holds for its later files.
CREATE TABLE import_place (
    list_id     BIGINT       NOT NULL,
    title       VARCHAR(190) COLLATE utf8mb4_bin NOT NULL COMMENT 'as the list writes it, without the address',
    facility_id BIGINT       NOT NULL,
    decided_by  BIGINT       NULL,
    decided_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (list_id, title),
    CONSTRAINT import_place_list_fk FOREIGN KEY (list_id) REFERENCES import_list (id),
    CONSTRAINT import_place_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
