-- Which edition of a country pack has been read; the same is not read again.
CREATE TABLE country_pack (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    sha256       CHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'of all its files',
    loaded_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (country_code),
    CONSTRAINT country_pack_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
