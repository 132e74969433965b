-- The act on a place that answered a correction: taken back, the correction waits again.
ALTER TABLE correction
    ADD COLUMN motion_id BIGINT  NULL COMMENT 'the act that answered it, for as long as its words are kept',
    ADD COLUMN looked    BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'somebody opened it alone and left the page shown',
    ADD INDEX correction_motion_ix (motion_id),
    ADD CONSTRAINT correction_motion_fk FOREIGN KEY (motion_id) REFERENCES motion (id);
