-- How much post a person gets. Numbers only; adoption and letters keep them true.
CREATE TABLE person_attention (
    person_id      BIGINT      NOT NULL,
    posted_period  INT         NOT NULL DEFAULT 0 COMMENT 'posted in the current calendar month',
    posted_90_days INT         NOT NULL DEFAULT 0,
    posted_total   INT         NOT NULL DEFAULT 0,
    reserved       INT         NOT NULL DEFAULT 0 COMMENT 'letters reserved or written, not yet posted',
    adopters       INT         NOT NULL DEFAULT 0,
    last_posted_on DATE        NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT person_attention_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
