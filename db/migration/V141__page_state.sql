-- What stood on a page until somebody changed it: one row for each day on which it was changed, with what was there before.
CREATE TABLE page_state (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    person_id   BIGINT       NULL,
    facility_id BIGINT       NULL,
    also_of     BIGINT       NULL COMMENT 'another person of whom it tells too: both were one page then',
    since_day   DATE         NOT NULL COMMENT 'the first day at whose end it stood there',
    until_day   DATE         NOT NULL COMMENT 'exclusive: the day on which it was changed',
    shown       TINYINT(1)   NOT NULL COMMENT 'whether readers saw the page then',
    state       MEDIUMTEXT   NULL COMMENT 'the rows as JSON; null: taken away for good',
    reason      VARCHAR(1000) NULL COMMENT 'why something was taken away, for editors',
    PRIMARY KEY (id),
    CONSTRAINT page_state_person_uq UNIQUE (person_id, until_day),
    CONSTRAINT page_state_facility_uq UNIQUE (facility_id, until_day),
    INDEX page_state_also_ix (also_of),
    CONSTRAINT page_state_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT page_state_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT page_state_also_fk FOREIGN KEY (also_of) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
