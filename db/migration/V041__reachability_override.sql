CREATE TABLE reachability_override (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    person_id  BIGINT      NOT NULL,
    value      VARCHAR(30) NOT NULL,
    from_date  VARCHAR(10) NOT NULL,
    until_date VARCHAR(10) NULL,
    source_id  BIGINT      NOT NULL,
    PRIMARY KEY (id),
    INDEX reachability_override_person_ix (person_id),
    INDEX reachability_override_from_ix (from_date, person_id),
    INDEX reachability_override_until_ix (until_date, person_id),
    CONSTRAINT reachability_override_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT reachability_override_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
