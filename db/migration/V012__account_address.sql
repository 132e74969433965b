-- Mail addresses, sealed with a key that is not in the database. The fingerprint (keyed) finds an account by its address.
CREATE TABLE account_address (
    id           BIGINT         NOT NULL AUTO_INCREMENT,
    account_id   BIGINT         NOT NULL,
    state        VARCHAR(20)    NOT NULL,
    sealed       VARBINARY(600) NOT NULL,
    fingerprint  BINARY(32)     NOT NULL,
    -- since when it waits, is confirmed or former
    changed_at   DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    -- one waiting, one confirmed and one former address each
    CONSTRAINT account_address_state_uq UNIQUE (account_id, state),
    INDEX account_address_fingerprint_ix (fingerprint),
    CONSTRAINT account_address_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
