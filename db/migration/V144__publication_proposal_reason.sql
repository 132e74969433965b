-- Why an editor would show a person, or end what was promised to them: for the one who agrees or not.
ALTER TABLE publication_proposal
    ADD COLUMN reason VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'an editor''s words, for editors alone';
