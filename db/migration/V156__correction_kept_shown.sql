-- What the first of two hands would do with a wish to be hidden: hide for good, or show again.
ALTER TABLE correction
    ADD COLUMN kept_shown BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether they would show the person again';
