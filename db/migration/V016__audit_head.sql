-- The end of the chain, in one row: writers queue at it, and a chain cut short does not match it.
CREATE TABLE audit_head (
    id       TINYINT    NOT NULL,
    event_id BIGINT     NOT NULL,
    hash     BINARY(32) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
