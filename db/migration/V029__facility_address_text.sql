-- One address in one language and script, cut into the lines that go on paper. Never a transliteration made here.
CREATE TABLE facility_address_text (
    address_id    BIGINT       NOT NULL,
    language      VARCHAR(20)  NOT NULL COMMENT 'be, ru, be-Latn …',
    facility_line VARCHAR(200) NOT NULL,
    street_line   VARCHAR(200) NOT NULL DEFAULT '',
    place_line    VARCHAR(200) NOT NULL,
    note          VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'what one must know of these lines',
    PRIMARY KEY (address_id, language),
    CONSTRAINT facility_address_text_address_fk FOREIGN KEY (address_id) REFERENCES facility_address (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
