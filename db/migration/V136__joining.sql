-- Two records made one, or one made two. What it moved stands in joining_row, so that it can be taken back.
CREATE TABLE joining (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    act           VARCHAR(10)  NOT NULL COMMENT 'JOIN or SPLIT',
    state         VARCHAR(20)  NOT NULL,
    kept_id       BIGINT       NOT NULL,
    other_id      BIGINT       NOT NULL COMMENT 'who was joined into the one kept, or was split off',
    taken         VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'facts of which the other record is right, comma separated',
    proposed_by   BIGINT       NULL COMMENT 'null once that account was erased, or where nobody waits',
    proposed_at   DATETIME(6)  NOT NULL,
    done_at       DATETIME(6)  NULL,
    undone_at     DATETIME(6)  NULL,
    kept_version  INT          NULL COMMENT 'after it was done: with another one somebody has changed something since',
    other_version INT          NULL,
    PRIMARY KEY (id),
    INDEX joining_state_ix (state, id),
    INDEX joining_kept_ix (kept_id, id),
    INDEX joining_other_ix (other_id, id),
    INDEX joining_account_ix (proposed_by),
    CONSTRAINT joining_kept_fk FOREIGN KEY (kept_id) REFERENCES person (id),
    CONSTRAINT joining_other_fk FOREIGN KEY (other_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
