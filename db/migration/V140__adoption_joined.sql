-- Promises that went on for two when two records were joined, as they were before.
CREATE TABLE adoption_joined (
    joining_id           BIGINT      NOT NULL,
    adoption_id          BIGINT      NOT NULL COMMENT 'the promise that goes on',
    ended_id             BIGINT      NOT NULL COMMENT 'the one that ended',
    before_state         VARCHAR(20) NOT NULL,
    before_last_posted_on DATE       NULL,
    before_next_due_on   DATE        NULL,
    after_state          VARCHAR(20) NOT NULL,
    after_last_posted_on DATE        NULL,
    after_next_due_on    DATE        NULL,
    PRIMARY KEY (joining_id, adoption_id),
    CONSTRAINT adoption_joined_adoption_fk FOREIGN KEY (adoption_id) REFERENCES adoption (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
