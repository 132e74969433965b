CREATE TABLE person (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    public_id    CHAR(10) COLLATE utf8mb4_bin NOT NULL COMMENT 'opaque, in URLs',
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    gender       VARCHAR(20) NOT NULL,
    born         VARCHAR(10) NULL,
    died         VARCHAR(10) NULL,
    publication  VARCHAR(20) NOT NULL,
    invented     TINYINT(1)  NOT NULL DEFAULT 0 COMMENT 'made up for the demo',
    created_at   DATETIME(6) NOT NULL,
    updated_at   DATETIME(6) NOT NULL,
    version      INT         NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    CONSTRAINT person_public_id_uq UNIQUE (public_id),
    CONSTRAINT person_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
