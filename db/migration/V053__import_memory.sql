-- The last word of each list about each person that somebody has decided on, accepted or refused. What a list merely
-- repeats is no news, also where we have learned better since.
CREATE TABLE import_memory (
    list_id      BIGINT       NOT NULL,
    source_key   VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
    language     VARCHAR(20)  NOT NULL,
    facts_sha256 CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    facts        MEDIUMTEXT   NOT NULL COMMENT 'JSON; of what somebody wrote freely, the SHA-256 only',
    gone         TINYINT(1)   NOT NULL DEFAULT 0 COMMENT 'no longer on the list',
    PRIMARY KEY (list_id, source_key, language),
    CONSTRAINT import_memory_list_fk FOREIGN KEY (list_id) REFERENCES import_list (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
