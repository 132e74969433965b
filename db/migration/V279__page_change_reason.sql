ALTER TABLE page_change
    ADD COLUMN reason VARCHAR(1000) NULL COMMENT 'for editors: why something was taken off the page';
