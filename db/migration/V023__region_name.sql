CREATE TABLE region_name (
    region_id BIGINT       NOT NULL,
    language  VARCHAR(20)  NOT NULL,
    name      VARCHAR(100) NOT NULL,
    PRIMARY KEY (region_id, language),
    CONSTRAINT region_name_region_fk FOREIGN KEY (region_id) REFERENCES region (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
