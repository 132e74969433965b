-- Who wrote to two records of one person may have two letters to them on the table: the second stands beside the first.
ALTER TABLE letter
    ADD COLUMN beside BIGINT NOT NULL DEFAULT 0 COMMENT '0, or its own id where its writer had another open letter to the person when two records were joined',
    DROP INDEX letter_open_uq,
    ADD CONSTRAINT letter_open_uq UNIQUE (open_for, person_id, beside);
