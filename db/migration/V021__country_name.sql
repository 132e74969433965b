CREATE TABLE country_name (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    language     VARCHAR(20)  NOT NULL,
    name         VARCHAR(100) NOT NULL,
    PRIMARY KEY (country_code, language),
    CONSTRAINT country_name_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
