-- Of marked words, only those are published that an editor has read and called harmless.
ALTER TABLE import_row
    ADD COLUMN harmless VARCHAR(100) NOT NULL DEFAULT '' COMMENT 'facts, comma separated' AFTER rewritten;
