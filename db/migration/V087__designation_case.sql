-- The work of one body on one person. Nothing here is public, and nothing of relatives stands here.
CREATE TABLE designation_case (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    body_id      BIGINT       NOT NULL,
    person_id    BIGINT       NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    criteria     VARCHAR(400) COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'codes of the sets it was assessed by, from its proposal on',
    statement_id BIGINT       NULL,
    opened_at    DATETIME(6)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 1,
    -- at most one at work, per body
    live_for     BIGINT GENERATED ALWAYS AS (CASE WHEN state IN ('OPEN', 'PROPOSED') THEN person_id END) STORED,
    PRIMARY KEY (id),
    CONSTRAINT designation_case_live_uq UNIQUE (live_for, body_id),
    INDEX designation_case_body_ix (body_id, changed_at, id),
    INDEX designation_case_body_state_ix (body_id, state, changed_at, id),
    INDEX designation_case_state_ix (state, changed_at, id),
    INDEX designation_case_changed_ix (changed_at, id),
    INDEX designation_case_statement_ix (statement_id),
    INDEX designation_case_person_ix (person_id),
    CONSTRAINT designation_case_body_fk FOREIGN KEY (body_id) REFERENCES designating_body (id),
    CONSTRAINT designation_case_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT designation_case_statement_fk FOREIGN KEY (statement_id) REFERENCES designation_statement (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
