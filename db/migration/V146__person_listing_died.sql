-- Whose life is over is as old in lists as on their page: as old as they became.
ALTER TABLE person_listing
    ADD COLUMN died VARCHAR(10) NULL COMMENT 'as person.died; null for limited people as born is';
