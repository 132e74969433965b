-- A list somebody keeps, and how its columns are read. Mapped once, used again for each new file.
CREATE TABLE import_list (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    code         VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'as in external_reference.list_code',
    title        VARCHAR(200) NOT NULL,
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL COMMENT 'of all its people; the country may be registered only when the first rows are applied',
    body_code    VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'the body that designates by this list',
    listed_as    VARCHAR(40)  NULL COMMENT 'what being on the list means where it has no column for it',
    mapping      MEDIUMTEXT   NOT NULL COMMENT 'JSON: column of the file -> field',
    gone_percent INT          NOT NULL DEFAULT 10 COMMENT 'more people gone than this always need a person',
    created_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    CONSTRAINT import_list_code_uq UNIQUE (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
