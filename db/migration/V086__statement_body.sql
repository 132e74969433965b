-- The bodies a statement names, each with the one who signed for it: never the one who proposed it.
CREATE TABLE statement_body (
    statement_id BIGINT      NOT NULL,
    body_id      BIGINT      NOT NULL,
    signed_by    BIGINT      NULL COMMENT 'null once that account was erased',
    signed_at    DATETIME(6) NULL COMMENT 'null: not yet',
    PRIMARY KEY (statement_id, body_id),
    INDEX statement_body_waiting_ix (body_id, signed_at, statement_id),
    INDEX statement_body_signed_ix (signed_by),
    CONSTRAINT statement_body_statement_fk FOREIGN KEY (statement_id) REFERENCES designation_statement (id),
    CONSTRAINT statement_body_body_fk FOREIGN KEY (body_id) REFERENCES designating_body (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
