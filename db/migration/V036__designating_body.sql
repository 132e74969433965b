CREATE TABLE designating_body (
    id     BIGINT       NOT NULL AUTO_INCREMENT,
    code   VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    school VARCHAR(40)  NOT NULL COMMENT 'GUIDELINES or PRESUMPTION_OF_INNOCENCE',
    url    VARCHAR(500) NULL,
    criteria VARCHAR(400) COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'codes of the sets it assesses by, comma separated; empty: those of its school',
    PRIMARY KEY (id),
    CONSTRAINT designating_body_code_uq UNIQUE (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
