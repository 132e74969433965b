CREATE TABLE designating_body_name (
    body_id  BIGINT       NOT NULL,
    language VARCHAR(20)  NOT NULL,
    name     VARCHAR(200) NOT NULL,
    PRIMARY KEY (body_id, language),
    CONSTRAINT designating_body_name_body_fk FOREIGN KEY (body_id) REFERENCES designating_body (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
