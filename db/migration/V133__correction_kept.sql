-- Who would hide a person for good: until another editor agrees, promises wait.
ALTER TABLE correction
    ADD COLUMN kept_by BIGINT NULL COMMENT 'null once that account was erased: then anybody may agree',
    ADD COLUMN kept_at DATETIME(6) NULL COMMENT 'null while nobody would',
    ADD COLUMN kept_reason VARCHAR(1000) NULL,
    ADD INDEX correction_kept_ix (kept_by);
