-- For which designating body an account acts: for one only.
CREATE TABLE desk_member (
    account_id BIGINT      NOT NULL,
    body_id    BIGINT      NOT NULL,
    since      DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    INDEX desk_member_body_ix (body_id),
    CONSTRAINT desk_member_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT desk_member_body_fk FOREIGN KEY (body_id) REFERENCES designating_body (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
