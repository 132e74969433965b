-- What was done with which role. Each row is bound to the one before by a keyed hash; no account, no address, no text.
CREATE TABLE audit_event (
    id            BIGINT      NOT NULL,
    happened_at   DATETIME(6) NOT NULL,
    role          VARCHAR(20) NULL,
    act           VARCHAR(60) NOT NULL,
    object_kind   VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    object_id     VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    hash          BINARY(32)  NOT NULL,
    PRIMARY KEY (id),
    INDEX audit_event_object_ix (object_kind, object_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
