-- By which act on a place a page was changed: what happened, from which day, and the kind the place becomes.
ALTER TABLE page_change
    ADD COLUMN motion_kind   VARCHAR(20) NULL COMMENT 'null: by no act on a place',
    ADD COLUMN on_date       VARCHAR(10) NULL,
    ADD COLUMN facility_kind VARCHAR(30) NULL COMMENT 'from then on';
