CREATE TABLE custody_stay (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    person_id        BIGINT       NOT NULL,
    custody_kind     VARCHAR(40)  NOT NULL,
    facility_id      BIGINT       NULL,
    unit             VARCHAR(60)  NULL COMMENT 'an optional line of the address',
    regime           VARCHAR(60)  NULL,
    state            VARCHAR(20)  NOT NULL,
    from_date        VARCHAR(10)  NULL,
    until_date       VARCHAR(10)  NULL,
    -- whole days for counting and for order; where nobody knows the beginning, the day of recording
    counts_from      DATE         NOT NULL,
    counts_until     DATE         NULL COMMENT 'exclusive',
    reason           VARCHAR(500) NULL,
    last_verified_on DATE         NULL,
    source_id        BIGINT       NOT NULL,
    version          INT          NOT NULL DEFAULT 1,
    -- at most one open stay per person
    open_for         BIGINT GENERATED ALWAYS AS (CASE WHEN state <> 'ENDED' THEN person_id END) STORED,
    PRIMARY KEY (id),
    CONSTRAINT custody_stay_open_uq UNIQUE (open_for),
    INDEX custody_stay_person_ix (person_id, counts_from),
    INDEX custody_stay_facility_ix (facility_id, state),
    CONSTRAINT custody_stay_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT custody_stay_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT custody_stay_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
