-- Who is not shown: whether their promises still wait, or have ended.
ALTER TABLE publication_change
    ADD COLUMN promises_ended BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether what was promised to the person has ended with this';
