-- How a month ended: written down once and never counted anew, so that nobody is found by comparing a past month with itself.
CREATE TABLE coverage_month (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    month        DATE        NOT NULL COMMENT 'its first day',
    people       INT         NOT NULL COMMENT 'who could be written to at its end',
    none         INT         NOT NULL COMMENT 'of them, to whom no letter was posted in it',
    letters      INT         NOT NULL COMMENT 'posted to them in it',
    counted_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (country_code, month),
    CONSTRAINT coverage_month_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
