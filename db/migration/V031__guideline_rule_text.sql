CREATE TABLE guideline_rule_text (
    rule_id  BIGINT        NOT NULL,
    language VARCHAR(20)   NOT NULL,
    text     VARCHAR(1000) NOT NULL,
    PRIMARY KEY (rule_id, language),
    CONSTRAINT guideline_rule_text_rule_fk FOREIGN KEY (rule_id) REFERENCES guideline_rule (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
