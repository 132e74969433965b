-- A writer may say on which day a letter was posted, and in which country. What can be taken back today is what was noted today.
ALTER TABLE letter
    ADD COLUMN posted_from     CHAR(2) COLLATE utf8mb4_bin NULL COMMENT 'ISO 3166-1, if the writer says so; for nobody else, and gone with the account',
    ADD COLUMN posted_noted_at DATETIME(6) NULL COMMENT 'when it was noted as posted; the same for all of one act; null: when it was posted',
    ADD INDEX letter_noted_ix (writer_id, posted_noted_at);
