-- Other spellings under which lists name the place. An alias may be shared (two sites of one name).
CREATE TABLE facility_alias (
    facility_id BIGINT       NOT NULL,
    alias_key   VARCHAR(200) COLLATE utf8mb4_bin NOT NULL COMMENT 'folded: lower case, no spaces and punctuation',
    alias       VARCHAR(200) NOT NULL,
    PRIMARY KEY (facility_id, alias_key),
    INDEX facility_alias_key_ix (alias_key),
    CONSTRAINT facility_alias_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
