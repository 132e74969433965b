-- The lines that are proposed, in one language and script, as in facility_address_text.
CREATE TABLE address_proposal_text (
    proposal_id   BIGINT       NOT NULL,
    language      VARCHAR(20)  NOT NULL,
    facility_line VARCHAR(200) NOT NULL,
    street_line   VARCHAR(200) NOT NULL DEFAULT '',
    place_line    VARCHAR(200) NOT NULL,
    remarks       VARCHAR(200) NOT NULL DEFAULT '',
    source_line   VARCHAR(500) NOT NULL DEFAULT '',
    note          VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (proposal_id, language),
    CONSTRAINT address_proposal_text_proposal_fk FOREIGN KEY (proposal_id) REFERENCES address_proposal (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
