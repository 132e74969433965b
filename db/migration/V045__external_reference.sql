-- The ids under which other lists know a person; repeated imports find the person by them.
CREATE TABLE external_reference (
    list_code  VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'which list',
    source_key VARCHAR(190) COLLATE utf8mb4_bin NOT NULL COMMENT 'its id of the person',
    person_id  BIGINT       NOT NULL,
    url        VARCHAR(1000) NULL,
    PRIMARY KEY (list_code, source_key),
    INDEX external_reference_person_ix (person_id),
    CONSTRAINT external_reference_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
