CREATE TABLE region (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    code         VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT region_code_uq UNIQUE (country_code, code),
    CONSTRAINT region_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
