-- The fourth axis as a history; person.publication holds what is true now.
CREATE TABLE publication_change (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    person_id   BIGINT      NOT NULL,
    publication VARCHAR(20) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    source_id   BIGINT      NOT NULL,
    PRIMARY KEY (id),
    INDEX publication_change_person_ix (person_id, changed_at),
    CONSTRAINT publication_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT publication_change_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
