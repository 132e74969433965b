-- What was changed on a page, in which role, from which source. No account.
CREATE TABLE page_change (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    person_id   BIGINT      NULL,
    facility_id BIGINT      NULL,
    what        VARCHAR(20) NOT NULL,
    role        VARCHAR(20) NULL COMMENT 'null: nobody who is signed in',
    changed_at  DATETIME(6) NOT NULL,
    source_id   BIGINT      NULL,
    PRIMARY KEY (id),
    INDEX page_change_person_ix (person_id, id),
    INDEX page_change_facility_ix (facility_id, id),
    CONSTRAINT page_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT page_change_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT page_change_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
