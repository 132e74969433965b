-- For which trustee an account acts: for one only.
CREATE TABLE trustee_member (
    account_id BIGINT      NOT NULL,
    trustee_id BIGINT      NOT NULL,
    since      DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    INDEX trustee_member_trustee_ix (trustee_id),
    CONSTRAINT trustee_member_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT trustee_member_trustee_fk FOREIGN KEY (trustee_id) REFERENCES trustee (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
