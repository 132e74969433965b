-- In the weeks of a campaign letters count from its first day on, whatever month it is.
ALTER TABLE person_attention
    ADD COLUMN posted_campaign INT NOT NULL DEFAULT 0 COMMENT 'posted since the first day of the campaign that runs in the country now' AFTER posted_period;
