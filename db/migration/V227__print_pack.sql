-- Letters that somebody prints together: what was on paper when, for as long as it may still lie on a table.
CREATE TABLE print_pack (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    code       CHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'opaque, in URLs and on the cover list',
    account_id BIGINT       NOT NULL COMMENT 'of its holder',
    format     VARCHAR(160) NOT NULL COMMENT 'envelopes or labels, with the measures of a grid of one''s own',
    reading    TINYINT(1)   NOT NULL COMMENT 'with the addresses in Latin letters on a sheet of their own',
    anyway     TINYINT(1)   NOT NULL COMMENT 'addresses in doubt are printed too: the holder knows, and the sheets say so',
    made_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT print_pack_code_uq UNIQUE (code),
    INDEX print_pack_account_ix (account_id, id),
    INDEX print_pack_made_ix (made_at, id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
