-- Where a country's envelopes need the parts of a name one by one. Nothing is ever cut out of the whole name.
ALTER TABLE person_name
    ADD COLUMN parts VARCHAR(900) NOT NULL DEFAULT '' COMMENT 'PART=text, one per line; nothing behind = for a part the person does not have';
