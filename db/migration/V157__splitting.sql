-- What one editor would take out of a record that tells of two people, until another agrees.
CREATE TABLE splitting (
    person_id   BIGINT      NOT NULL,
    going       TEXT        NOT NULL COMMENT 'a part a line: its kind and its key',
    promises    TINYINT(1)  NOT NULL COMMENT 'whether those who keep writing mean the new record',
    proposed_by BIGINT      NULL COMMENT 'null once that account was erased',
    proposed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id),
    INDEX splitting_at_ix (proposed_at, person_id),
    INDEX splitting_account_ix (proposed_by),
    CONSTRAINT splitting_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
