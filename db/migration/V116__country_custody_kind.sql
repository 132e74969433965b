-- Which kinds of custody there are in a country, and what they are called there.
CREATE TABLE country_custody_kind (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    kind         VARCHAR(40)  NOT NULL,
    language     VARCHAR(20)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    PRIMARY KEY (country_code, kind, language),
    CONSTRAINT country_custody_kind_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
