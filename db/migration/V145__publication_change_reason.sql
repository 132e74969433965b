-- Why an editor showed or hid a person.
ALTER TABLE publication_change
    ADD COLUMN reason VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'an editor''s words, for editors alone; none where it was no editor''s own act';
