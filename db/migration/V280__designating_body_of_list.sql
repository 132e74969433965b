-- A body of which only a list says that there is one is in no public choice before it says anything of somebody who was shown.
ALTER TABLE designating_body
    ADD COLUMN of_list BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'only a list names it so far';
