-- What became of a place from a day on: closed, another kind. The row of the place itself follows when the day has come.
CREATE TABLE facility_change (
    id                  BIGINT      NOT NULL AUTO_INCREMENT,
    facility_id         BIGINT      NOT NULL,
    motion_id           BIGINT      NOT NULL,
    on_date             VARCHAR(10) NOT NULL,
    facility_kind       VARCHAR(30) NOT NULL COMMENT 'from then on',
    state               VARCHAR(20) NOT NULL,
    successor_id        BIGINT      NULL,
    before_kind         VARCHAR(30) NOT NULL,
    before_state        VARCHAR(20) NOT NULL,
    before_successor_id BIGINT      NULL,
    after_version       INT         NULL COMMENT 'of the place, once it followed; null while the day is ahead',
    PRIMARY KEY (id),
    INDEX facility_change_ahead_ix (after_version, id),
    INDEX facility_change_facility_ix (facility_id, id),
    CONSTRAINT facility_change_motion_uq UNIQUE (motion_id),
    CONSTRAINT facility_change_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT facility_change_motion_fk FOREIGN KEY (motion_id) REFERENCES motion (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
