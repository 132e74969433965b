CREATE TABLE person_name (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    person_id BIGINT       NOT NULL,
    language  VARCHAR(20)  NOT NULL COMMENT 'tag with script where it is not the usual one',
    role      VARCHAR(20)  NOT NULL,
    name      VARCHAR(200) NOT NULL,
    source_id BIGINT       NOT NULL,
    -- one name for the envelope and one for display in each language; aliases as many as there are
    single_for BIGINT GENERATED ALWAYS AS (CASE WHEN role <> 'ALIAS' THEN person_id END) STORED,
    PRIMARY KEY (id),
    CONSTRAINT person_name_single_uq UNIQUE (single_for, role, language),
    INDEX person_name_person_ix (person_id, role, language),
    CONSTRAINT person_name_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_name_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
