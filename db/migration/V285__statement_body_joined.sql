-- Every body of a statement has two hands of its own: who joined in for it with the body's cases, and who signed after that.
ALTER TABLE statement_body
    ADD COLUMN proposes  TINYINT(1)  NOT NULL DEFAULT 0 COMMENT 'its desk proposed the statement, on its own cases',
    ADD COLUMN joined_by BIGINT      NULL COMMENT 'the first hand; null also once that account was erased',
    ADD COLUMN joined_at DATETIME(6) NULL COMMENT 'null: not yet, or said before two hands of each body were asked for',
    ADD INDEX statement_body_joined_ix (joined_by);
