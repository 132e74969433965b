-- A public key of a trustee. The private one never comes here.
CREATE TABLE trustee_key (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    trustee_id  BIGINT      NOT NULL,
    public_key  BINARY(32)  NOT NULL COMMENT 'X25519',
    fingerprint BINARY(16)  NOT NULL COMMENT 'the first half of its SHA-256',
    from_day    DATE        NOT NULL COMMENT 'copies are sealed to it from this day on, until a later one',
    state       VARCHAR(20) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT trustee_key_fingerprint_uq UNIQUE (fingerprint),
    INDEX trustee_key_trustee_ix (trustee_id, from_day, id),
    CONSTRAINT trustee_key_trustee_fk FOREIGN KEY (trustee_id) REFERENCES trustee (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
