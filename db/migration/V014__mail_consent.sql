-- What somebody wants to be mailed about. A row is a yes.
CREATE TABLE mail_consent (
    account_id BIGINT      NOT NULL,
    purpose    VARCHAR(20) NOT NULL,
    given_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, purpose),
    CONSTRAINT mail_consent_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
