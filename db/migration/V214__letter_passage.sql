-- How many letters to a place fared alike. Of nobody: neither who wrote nor to whom.
CREATE TABLE letter_passage (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    as_of        DATE        NOT NULL,
    facility_id  BIGINT      NOT NULL COMMENT 'where they were sent',
    custody_kind VARCHAR(40) NULL COMMENT 'on the day of posting; null where it is not told of the person',
    letter_kind  VARCHAR(20) NOT NULL,
    posted_month DATE        NOT NULL COMMENT 'its first day',
    outcome      VARCHAR(20) NOT NULL,
    weeks        INT         NOT NULL COMMENT 'to the first sign that it arrived; without one, how long it has been watched',
    letters      INT         NOT NULL,
    PRIMARY KEY (id),
    INDEX letter_passage_month_ix (country_code, as_of),
    CONSTRAINT letter_passage_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
