CREATE TABLE criterion (
    code      VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    set_code  VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    ordinal   INT         NOT NULL,
    paragraph VARCHAR(20) NOT NULL COMMENT 'of the source: 3.3.a',
    effect    VARCHAR(30) NOT NULL COMMENT 'what it does where it is met',
    PRIMARY KEY (code),
    INDEX criterion_set_ix (set_code, ordinal),
    CONSTRAINT criterion_set_fk FOREIGN KEY (set_code) REFERENCES criterion_set (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
