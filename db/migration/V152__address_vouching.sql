-- What stood at an address before somebody vouched for it, for taking that back on the same day.
-- No foreign key to the address: one whose act is taken back is gone.
CREATE TABLE address_vouching (
    address_id         BIGINT      NOT NULL,
    after_version      INT         NOT NULL COMMENT 'of the address, once it was vouched for',
    on_day             DATE        NOT NULL,
    before_status      VARCHAR(20) NOT NULL,
    before_verified_on DATE        NULL,
    before_source_id   BIGINT      NULL,
    PRIMARY KEY (address_id, after_version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
