-- That what gets through is written down for a country, as it stood at the end of a month; the newest alone is kept.
CREATE TABLE observatory_month (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    as_of        DATE        NOT NULL COMMENT 'last day of the month',
    written_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (country_code, as_of),
    CONSTRAINT observatory_month_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
