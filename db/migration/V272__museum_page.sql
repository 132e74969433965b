-- A page of a letter, drawn anew. Until an editor has said what is to be blackened, or that nothing is, it is sealed with the server's secret.
CREATE TABLE museum_page (
    letter_id   BIGINT      NOT NULL,
    number      INT         NOT NULL,
    width       INT         NOT NULL,
    height      INT         NOT NULL,
    redaction   VARCHAR(20) NULL COMMENT 'what was said of it; null while it waits',
    image       MEDIUMBLOB  NOT NULL COMMENT 'JPEG, sealed while it waits',
    small       MEDIUMBLOB  NULL COMMENT 'the same, small; null while it waits',
    uploaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (letter_id, number),
    INDEX museum_page_waiting_ix (redaction, uploaded_at),
    CONSTRAINT museum_page_letter_fk FOREIGN KEY (letter_id) REFERENCES museum_letter (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
