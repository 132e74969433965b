-- What single sources say of a place, also where they contradict each other. Comes with the country pack.
CREATE TABLE facility_claim (
    facility_id BIGINT        NOT NULL,
    position    INT           NOT NULL,
    language    VARCHAR(20)   NOT NULL,
    text        VARCHAR(1000) NOT NULL,
    source_url  VARCHAR(1000) NOT NULL COMMENT 'to the letter of the pack',
    source_date VARCHAR(30)   NOT NULL COMMENT 'to the letter of the pack',
    PRIMARY KEY (facility_id, position, language),
    CONSTRAINT facility_claim_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
