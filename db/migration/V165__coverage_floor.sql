-- How many posted letters each person should get at least: in a country each month, or in the weeks of a campaign there.
CREATE TABLE coverage_floor (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    begins       DATE        NULL COMMENT 'first day of a campaign; null: every month',
    ends         DATE        NULL COMMENT 'its last day; null with begins',
    letters      INT         NOT NULL,
    set_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX coverage_floor_country_ix (country_code, begins),
    CONSTRAINT coverage_floor_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
