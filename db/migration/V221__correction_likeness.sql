-- By what words are alike, written when they come: a digest of them without numbers and codes; empty where they say nothing.
ALTER TABLE correction
    ADD COLUMN likeness VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
        COMMENT 'emptied with the words' AFTER words,
    DROP INDEX correction_wave_ix,
    ADD INDEX correction_wave_ix (waiting, state, hiding, kind, received_on, likeness);
