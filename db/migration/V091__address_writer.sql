-- Whoever wrote an address down is not the one who confirms it.
CREATE TABLE address_writer (
    address_id BIGINT NOT NULL,
    account_id BIGINT NULL COMMENT 'null once that account was erased',
    PRIMARY KEY (address_id),
    INDEX address_writer_account_ix (account_id),
    CONSTRAINT address_writer_address_fk FOREIGN KEY (address_id) REFERENCES facility_address (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
