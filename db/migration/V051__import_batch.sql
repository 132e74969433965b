-- One uploaded file on its way through the review.
CREATE TABLE import_batch (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    list_id      BIGINT       NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    language     VARCHAR(20)  NOT NULL COMMENT 'of the names and words in the file',
    file_name    VARCHAR(200) NOT NULL,
    file_sha256  CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    file_bytes   BIGINT       NOT NULL,
    file_rows    INT          NOT NULL DEFAULT 0,
    mapping      MEDIUMTEXT   NOT NULL COMMENT 'JSON: column of the file -> field, as the list had it when the file came',
    created_by   BIGINT       NULL,
    created_at   DATETIME(6)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    last_act_at  DATETIME(6)  NOT NULL COMMENT 'of anybody on it, a decision too; without one for long, the review is discarded',
    words_put_away_at DATETIME(6) NULL COMMENT 'applied rows keep no words of the source since; null: not yet',
    version      INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    INDEX import_batch_created_ix (created_at, id),
    INDEX import_batch_state_ix (state, last_act_at),
    INDEX import_batch_file_ix (list_id, file_sha256),
    CONSTRAINT import_batch_list_fk FOREIGN KEY (list_id) REFERENCES import_list (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
