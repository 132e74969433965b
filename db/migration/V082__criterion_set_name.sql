CREATE TABLE criterion_set_name (
    set_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    language VARCHAR(20)  NOT NULL,
    name     VARCHAR(300) NOT NULL,
    PRIMARY KEY (set_code, language),
    CONSTRAINT criterion_set_name_set_fk FOREIGN KEY (set_code) REFERENCES criterion_set (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
