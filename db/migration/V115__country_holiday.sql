CREATE TABLE country_holiday (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    day          VARCHAR(10)  NOT NULL COMMENT '--05-09 each year, 2026-04-21 in one',
    language     VARCHAR(20)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    PRIMARY KEY (country_code, day, language),
    CONSTRAINT country_holiday_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
