-- Whom past days count: to look it up in what was shown when misses what came with a joining, or went with a split.
ALTER TABLE person
    ADD COLUMN seen BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'readers have seen this page, or one whose facts stand here';
