CREATE TABLE criterion_text (
    criterion_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    language       VARCHAR(20)   NOT NULL,
    text           VARCHAR(1000) NOT NULL,
    PRIMARY KEY (criterion_code, language),
    CONSTRAINT criterion_text_criterion_fk FOREIGN KEY (criterion_code) REFERENCES criterion (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
