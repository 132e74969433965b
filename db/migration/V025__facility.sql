CREATE TABLE facility (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    country_code  CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    code          VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'of the country pack: BY-IK-1',
    facility_kind VARCHAR(30)   NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    region_id     BIGINT        NULL,
    locality      VARCHAR(120)  NULL COMMENT 'as the source spells it',
    successor_id  BIGINT        NULL COMMENT 'what was created in its place',
    note          TEXT          NULL COMMENT 'conflicts between sources and other remarks, shown to editors',
    source_id     BIGINT        NOT NULL,
    version       INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    CONSTRAINT facility_code_uq UNIQUE (country_code, code),
    CONSTRAINT facility_country_fk FOREIGN KEY (country_code) REFERENCES country (code),
    CONSTRAINT facility_region_fk FOREIGN KEY (region_id) REFERENCES region (id),
    CONSTRAINT facility_successor_fk FOREIGN KEY (successor_id) REFERENCES facility (id),
    CONSTRAINT facility_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
