-- That publishing a letter was agreed to: by the person or the family, never by whom of it. One without a day of withdrawal stands.
CREATE TABLE museum_consent (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    letter_id    BIGINT      NOT NULL,
    giver        VARCHAR(20) NOT NULL,
    way          VARCHAR(20) NOT NULL,
    given_on     DATE        NOT NULL,
    withdrawn_on DATE        NULL,
    PRIMARY KEY (id),
    INDEX museum_consent_letter_ix (letter_id, withdrawn_on),
    CONSTRAINT museum_consent_letter_fk FOREIGN KEY (letter_id) REFERENCES museum_letter (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
