-- Whoever slipped takes it back alone; what somebody else has hidden takes two.
ALTER TABLE publication_change
    ADD COLUMN account_id BIGINT NULL COMMENT 'by whose own act; null: by another, or once that account was erased',
    ADD INDEX publication_change_account_ix (account_id);
