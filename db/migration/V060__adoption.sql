-- Who keeps writing to whom. An erased account leaves its row, ended and without an account.
CREATE TABLE adoption (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    person_id      BIGINT      NOT NULL,
    account_id     BIGINT      NULL,
    rhythm         VARCHAR(20) NOT NULL,
    state          VARCHAR(20) NOT NULL,
    end_reason     VARCHAR(20) NULL,
    since          DATETIME(6) NOT NULL,
    ended_at       DATETIME(6) NULL,
    last_posted_on DATE        NULL COMMENT 'of the letters this adopter posted since the adoption began',
    next_due_on    DATE        NULL COMMENT 'null: nothing is promised at present',
    reminded_for   DATE        NULL COMMENT 'the due date of which a mail has told',
    -- at most one that has not ended, per account and person
    open_for       BIGINT GENERATED ALWAYS AS (CASE WHEN state <> 'ENDED' THEN account_id END) STORED,
    PRIMARY KEY (id),
    CONSTRAINT adoption_open_uq UNIQUE (open_for, person_id),
    -- first, and for the foreign key alone: where its index holds the state too, each change of state would lock the person
    INDEX adoption_person_fk_ix (person_id),
    INDEX adoption_account_ix (account_id, state),
    INDEX adoption_person_ix (person_id, state),
    INDEX adoption_due_ix (state, next_due_on, id),
    CONSTRAINT adoption_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
