-- How a country writes the name line of an envelope, in one of its languages: {SURNAME} {GIVEN_NAME} {PATRONYMIC}, {BIRTH_YEAR} г. р.
CREATE TABLE country_name_line (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    language     VARCHAR(20)  NOT NULL,
    pattern      VARCHAR(200) NOT NULL,
    PRIMARY KEY (country_code, language),
    CONSTRAINT country_name_line_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
