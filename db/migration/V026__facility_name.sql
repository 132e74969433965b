CREATE TABLE facility_name (
    facility_id BIGINT       NOT NULL,
    language    VARCHAR(20)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    PRIMARY KEY (facility_id, language),
    CONSTRAINT facility_name_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
