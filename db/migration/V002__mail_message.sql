-- The outbox. Who, what for and when; never an address, a subject or a text.
CREATE TABLE mail_message (
    id                   BIGINT         NOT NULL AUTO_INCREMENT,
    template             VARCHAR(60)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose              VARCHAR(10)    NOT NULL,
    recipient_id         BIGINT         NOT NULL COMMENT 'an account; without a foreign key, as mail outlives and knows no accounts',
    language             VARCHAR(35)    NOT NULL,
    arguments            VARBINARY(8000) NULL COMMENT 'sealed; gone once the mail is sent or dropped',
    dedup_key            VARCHAR(120)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_id           VARCHAR(120)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'given once: a mail sent twice has the same',
    state                VARCHAR(10)    NOT NULL,
    bulk                 TINYINT(1)     NOT NULL COMMENT 'goes after all that somebody is waiting for',
    due_at               DATETIME(6)    NULL COMMENT 'waiting: not before; sending: when the lease ends; done: empty',
    claim                BIGINT         NULL COMMENT 'random; tells a worker whether its claim still stands',
    attempts             INT            NOT NULL DEFAULT 0,
    reason               VARCHAR(40)    NULL COMMENT 'why it failed last, or was dropped: a word of a closed list',
    created_at           DATETIME(6)    NOT NULL,
    finished_at          DATETIME(6)    NULL,
    PRIMARY KEY (id),
    CONSTRAINT mail_message_dedup_uq UNIQUE (dedup_key),
    INDEX mail_message_due_ix (bulk, due_at),
    INDEX mail_message_state_ix (state, finished_at),
    INDEX mail_message_recipient_ix (recipient_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
