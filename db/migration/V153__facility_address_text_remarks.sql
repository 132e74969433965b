-- How the lines came to be: the project's own words are codes, said in the reader's language; the source's words stay.
ALTER TABLE facility_address_text
    ADD COLUMN remarks     VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'words of AddressRemark, separated by commas',
    ADD COLUMN source_line VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'the whole line as the source has it, where it is another';
