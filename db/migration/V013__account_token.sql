-- Links sent by mail. Only the hash is kept: who reads this table can use none of them.
CREATE TABLE account_token (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    purpose    VARCHAR(20) NOT NULL,
    hash       BINARY(32)  NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_token_hash_uq UNIQUE (hash),
    -- a new link of a purpose replaces the one before
    CONSTRAINT account_token_purpose_uq UNIQUE (account_id, purpose),
    INDEX account_token_expires_ix (expires_at),
    CONSTRAINT account_token_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
