-- What one editor would show of a person, until another agrees.
CREATE TABLE publication_proposal (
    person_id   BIGINT      NOT NULL,
    publication VARCHAR(20) NOT NULL,
    account_id  BIGINT      NULL COMMENT 'null once that account was erased: then anybody may agree',
    proposed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id),
    INDEX publication_proposal_at_ix (proposed_at, person_id),
    INDEX publication_proposal_account_ix (account_id),
    CONSTRAINT publication_proposal_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
