CREATE TABLE person_text (
    person_id BIGINT      NOT NULL,
    kind      VARCHAR(20) NOT NULL,
    language  VARCHAR(20) NOT NULL,
    text      TEXT        NOT NULL,
    source_id BIGINT      NOT NULL,
    PRIMARY KEY (person_id, kind, language),
    CONSTRAINT person_text_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_text_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
