-- What somebody heard months ago they know by the month. seen_on stays the day by which lists go: the last one it can have been.
ALTER TABLE delivery_sign
    ADD COLUMN on_date VARCHAR(10) NULL COMMENT 'a month or a year, ISO, where the day is not known; null: the day in seen_on' AFTER seen_on;
