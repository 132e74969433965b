CREATE TABLE person_picture (
    person_id  BIGINT      NOT NULL,
    media_type VARCHAR(40) NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    source_id  BIGINT      NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT person_picture_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_picture_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
