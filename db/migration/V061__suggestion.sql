-- The one person an account is being offered right now, so that two who ask at one moment get different names.
CREATE TABLE suggestion (
    account_id  BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    offered_at  DATETIME(6) NOT NULL,
    lapses_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    INDEX suggestion_lapses_ix (lapses_at, person_id),
    INDEX suggestion_person_ix (person_id, lapses_at),
    CONSTRAINT suggestion_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
