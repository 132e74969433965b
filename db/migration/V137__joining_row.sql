-- What a joining moved, in that order; taken back from the last to the first.
CREATE TABLE joining_row (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    joining_id BIGINT       NOT NULL,
    what       VARCHAR(20)  NOT NULL COMMENT 'a kind of row',
    row_key    VARCHAR(250) COLLATE utf8mb4_bin NOT NULL COMMENT 'which one',
    from_id    BIGINT       NOT NULL COMMENT 'whose it was',
    was        VARCHAR(40)  NULL COMMENT 'what else it was before',
    PRIMARY KEY (id),
    INDEX joining_row_joining_ix (joining_id, what, id),
    CONSTRAINT joining_row_joining_fk FOREIGN KEY (joining_id) REFERENCES joining (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
