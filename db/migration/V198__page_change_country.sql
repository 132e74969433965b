-- In which country the page is: so the latest changes of one country are found, however many another has.
ALTER TABLE page_change
    ADD COLUMN country_code CHAR(2) COLLATE utf8mb4_bin NULL,
    ADD INDEX page_change_country_ix (country_code, id);
