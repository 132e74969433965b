-- The name as it went on paper: a country may write it on any line.
ALTER TABLE print_pack_letter ADD COLUMN name VARCHAR(400) NULL COMMENT 'as on paper, on one line; of older packs the first line' AFTER address_id;
