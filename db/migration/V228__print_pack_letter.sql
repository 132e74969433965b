-- A letter of a pack, with its address as it went on paper: what becomes of the letter later does not change the paper.
CREATE TABLE print_pack_letter (
    pack_id             BIGINT        NOT NULL,
    place               INT           NOT NULL COMMENT 'the number on the list',
    letter_id           BIGINT        NOT NULL,
    address_id          BIGINT        NOT NULL,
    address_lines       VARCHAR(1200) NOT NULL,
    address_verified_on DATE          NULL,
    PRIMARY KEY (pack_id, place),
    CONSTRAINT print_pack_letter_uq UNIQUE (letter_id, pack_id),
    CONSTRAINT print_pack_letter_pack_fk FOREIGN KEY (pack_id) REFERENCES print_pack (id) ON DELETE CASCADE,
    CONSTRAINT print_pack_letter_letter_fk FOREIGN KEY (letter_id) REFERENCES letter (id) ON DELETE CASCADE,
    CONSTRAINT print_pack_letter_address_fk FOREIGN KEY (address_id) REFERENCES facility_address (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
