-- One act that set people or a place in motion, with what is needed to take it back within a day.
CREATE TABLE motion (
    id               BIGINT      NOT NULL AUTO_INCREMENT,
    motion_kind      VARCHAR(20) NOT NULL,
    facility_id      BIGINT      NULL COMMENT 'the place it befell; null for an act on people',
    to_facility_id   BIGINT      NULL COMMENT 'where people came to',
    custody_kind     VARCHAR(40) NULL COMMENT 'of the people from then on; null where each keeps their own',
    on_date          VARCHAR(10) NULL COMMENT 'the day from which it holds; null while nobody knows',
    at               DATETIME(6) NOT NULL COMMENT 'when it was approved',
    source_id        BIGINT      NOT NULL,
    people           INT         NOT NULL,
    letters          INT         NOT NULL COMMENT 'not yet posted then',
    adopters         INT         NOT NULL,
    undone_at        DATETIME(6) NULL,
    PRIMARY KEY (id),
    INDEX motion_at_ix (at, id),
    INDEX motion_facility_ix (facility_id, id),
    CONSTRAINT motion_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT motion_to_facility_fk FOREIGN KEY (to_facility_id) REFERENCES facility (id),
    CONSTRAINT motion_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
