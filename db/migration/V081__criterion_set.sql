-- Published criteria that cases are assessed against, as their source groups them.
CREATE TABLE criterion_set (
    code         VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    ordinal      INT           NOT NULL,
    school       VARCHAR(40)   NOT NULL COMMENT 'GUIDELINES or PRESUMPTION_OF_INNOCENCE',
    source_title VARCHAR(300)  NOT NULL,
    source_url   VARCHAR(1000) NOT NULL,
    source_date  VARCHAR(40)   NOT NULL,
    PRIMARY KEY (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
