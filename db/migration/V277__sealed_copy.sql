-- A letter that nobody here can read. Neither its writer nor its letter nor the time of day: the key is a hash of what only
-- the writer has, so that not even the order of rows tells which came after which.
CREATE TABLE sealed_copy (
    id         BINARY(32) NOT NULL COMMENT 'SHA-256 of the SHA-256 of the withdrawal code',
    person_id  BIGINT     NOT NULL,
    key_id     BIGINT     NOT NULL COMMENT 'the key that the ciphertext itself names',
    sealed_on  DATE       NOT NULL,
    ciphertext BLOB NOT NULL,
    PRIMARY KEY (id),
    INDEX sealed_copy_key_ix (key_id, person_id, sealed_on),
    INDEX sealed_copy_person_ix (person_id, key_id, sealed_on),
    INDEX sealed_copy_day_ix (sealed_on),
    CONSTRAINT sealed_copy_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT sealed_copy_key_fk FOREIGN KEY (key_id) REFERENCES trustee_key (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
