-- Where a fact comes from. A row of an imported file is one source for all the facts of that row.
CREATE TABLE source (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    url          VARCHAR(1000) NULL,
    title        VARCHAR(300)  NULL,
    source_date  VARCHAR(40)   NULL COMMENT 'as the source gives it: 2024-04-29, 2023-Q1, about 2022',
    retrieved_on DATE          NULL,
    file_sha256  CHAR(64) COLLATE utf8mb4_bin NULL,
    file_row     INT           NULL COMMENT 'line of the file, the header being 1',
    created_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    INDEX source_file_ix (file_sha256, file_row)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
