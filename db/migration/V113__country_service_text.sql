CREATE TABLE country_service_text (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    code         VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    language     VARCHAR(20)   NOT NULL,
    cost         VARCHAR(500)  NOT NULL COMMENT 'what it costs, and how an answer comes',
    trade_off    VARCHAR(1500) NOT NULL COMMENT 'what speaks for it, and what against',
    PRIMARY KEY (country_code, code, language),
    CONSTRAINT country_service_text_fk FOREIGN KEY (country_code, code) REFERENCES country_service (country_code, code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
