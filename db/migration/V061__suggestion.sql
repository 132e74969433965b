-- The one person an account is being offered right now, so that two who ask at one moment get different names.
CREATE TABLE suggestion (
    account_id  BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    offered_at  DATETIME(6) NOT NULL,
    lapses_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    -- no foreign key: an offer is made while the person's numbers are held, and must not wait for the person then
    INDEX suggestion_lapses_ix (lapses_at, person_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
