-- An act holds what it changes and no more; what the place was before is written down when its day has come.
ALTER TABLE facility_change
    MODIFY facility_kind VARCHAR(30) NULL COMMENT 'from then on; null: as it is then',
    MODIFY state         VARCHAR(20) NULL COMMENT 'null: as it is then',
    MODIFY before_kind   VARCHAR(30) NULL COMMENT 'null while the day is ahead',
    MODIFY before_state  VARCHAR(20) NULL COMMENT 'null while the day is ahead';
