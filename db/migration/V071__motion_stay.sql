-- Whom an act moved, and the stay that it ended. No foreign key to the stays: one that is taken back is gone.
CREATE TABLE motion_stay (
    motion_id      BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    before_stay_id BIGINT      NULL COMMENT 'null: nothing was known of the person',
    before_state   VARCHAR(20) NULL,
    after_stay_id  BIGINT      NOT NULL,
    PRIMARY KEY (motion_id, person_id),
    CONSTRAINT motion_stay_motion_fk FOREIGN KEY (motion_id) REFERENCES motion (id),
    CONSTRAINT motion_stay_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
