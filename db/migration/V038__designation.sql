CREATE TABLE designation (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    person_id  BIGINT      NOT NULL,
    body_id    BIGINT      NOT NULL,
    value      VARCHAR(40) NOT NULL,
    from_date  VARCHAR(10) NULL,
    until_date VARCHAR(10) NULL,
    -- whole days for counting and for order; where nobody knows the beginning, the day of recording
    counts_from  DATE        NOT NULL,
    counts_until DATE        NULL COMMENT 'exclusive',
    ended      TINYINT(1)  NOT NULL DEFAULT 0 COMMENT 'a later one has taken its place',
    source_id  BIGINT      NOT NULL,
    -- at most one that holds, per body
    holds_for  BIGINT GENERATED ALWAYS AS (CASE WHEN ended = 0 THEN person_id END) STORED,
    PRIMARY KEY (id),
    CONSTRAINT designation_holds_uq UNIQUE (holds_for, body_id),
    INDEX designation_person_ix (person_id),
    CONSTRAINT designation_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT designation_body_fk FOREIGN KEY (body_id) REFERENCES designating_body (id),
    CONSTRAINT designation_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
