-- By which published texts a designation was assessed. A body's school alone says otherwise where it assesses by several.
ALTER TABLE designation
    ADD COLUMN criteria VARCHAR(400) COLLATE utf8mb4_bin NULL COMMENT 'codes of the sets; null where nothing is known of the assessment';
