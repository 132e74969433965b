CREATE TABLE person_name (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    person_id BIGINT       NOT NULL,
    language  VARCHAR(20)  NOT NULL COMMENT 'tag with script where it is not the usual one',
    role      VARCHAR(20)  NOT NULL,
    name      VARCHAR(200) NOT NULL,
    source_id BIGINT       NOT NULL,
    PRIMARY KEY (id),
    INDEX person_name_person_ix (person_id, role, language),
    CONSTRAINT person_name_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_name_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
