-- A service that prints letters typed on a screen, as a country pack describes it.
CREATE TABLE country_service (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    code         VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    name         VARCHAR(100) NOT NULL,
    url          VARCHAR(300) NOT NULL,
    position     INT          NOT NULL,
    source_url   VARCHAR(1000) NOT NULL,
    source_date  VARCHAR(100) NOT NULL,
    PRIMARY KEY (country_code, code),
    CONSTRAINT country_service_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
