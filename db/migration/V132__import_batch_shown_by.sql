-- Who would show the new people of a file to everybody, until another editor agrees.
ALTER TABLE import_batch
    ADD COLUMN shown_by BIGINT NULL COMMENT 'null once that account was erased: then anybody may agree',
    ADD COLUMN show_proposed_at DATETIME(6) NULL COMMENT 'null while nobody proposes it',
    ADD INDEX import_batch_show_ix (show_proposed_at, id);
