-- Two records that are likely of one person, and what an editor has said to that.
CREATE TABLE likely_pair (
    one_id     BIGINT       NOT NULL COMMENT 'the lower id',
    other_id   BIGINT       NOT NULL,
    centibits  INT          NOT NULL COMMENT 'how likely: the logarithm of the odds, in hundredths',
    evidence   VARCHAR(400) NOT NULL COMMENT 'comma separated',
    state      VARCHAR(20)  NOT NULL,
    found_at   DATETIME(6)  NOT NULL,
    decided_at DATETIME(6)  NULL,
    PRIMARY KEY (one_id, other_id),
    INDEX likely_pair_state_ix (state, centibits, one_id, other_id),
    INDEX likely_pair_other_ix (other_id),
    CONSTRAINT likely_pair_one_fk FOREIGN KEY (one_id) REFERENCES person (id),
    CONSTRAINT likely_pair_other_fk FOREIGN KEY (other_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
