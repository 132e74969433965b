-- A letter that was drawn for its writer says why this person: once it is reserved, the numbers no longer tell.
ALTER TABLE letter
    ADD COLUMN drawn_for VARCHAR(200) NULL COMMENT 'codes of reasons, comma between; empty: chance; null: the writer chose the person';
