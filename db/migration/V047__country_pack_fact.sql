-- Each fact as the pack last gave it. A row whose version has moved on since belongs to the editors: a new edition leaves it alone.
CREATE TABLE country_pack_fact (
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    fact_key     VARCHAR(120) COLLATE utf8mb4_bin NOT NULL COMMENT 'facility:BY-IK-1, address:BY-IK-1, rule:BY-10 …',
    sha256       CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    row_id       BIGINT       NOT NULL,
    row_version  INT          NOT NULL,
    PRIMARY KEY (country_code, fact_key),
    CONSTRAINT country_pack_fact_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
