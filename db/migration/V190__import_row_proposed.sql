-- What a file changes of people who are shown waits for a second editor.
ALTER TABLE import_row
    ADD COLUMN proposed_by BIGINT NULL COMMENT 'who accepted the row; null once that account was erased: then anybody may agree' AFTER decided_at,
    ADD COLUMN proposed_at DATETIME(6) NULL COMMENT 'null while the row waits for nobody' AFTER proposed_by,
    ADD INDEX import_row_proposed_ix (proposed_at, batch_id);
