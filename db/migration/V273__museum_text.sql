-- What a letter says: in the language it was written in, and translated.
CREATE TABLE museum_text (
    letter_id BIGINT      NOT NULL,
    language  VARCHAR(35) NOT NULL,
    origin    VARCHAR(20) NOT NULL COMMENT 'by which role it was translated; never by whom',
    text      MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (letter_id, language),
    CONSTRAINT museum_text_letter_fk FOREIGN KEY (letter_id) REFERENCES museum_letter (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
