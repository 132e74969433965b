-- What somebody learned of a posted letter. Never from whom.
CREATE TABLE delivery_sign (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    letter_id   BIGINT      NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    seen_on     DATE        NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX delivery_sign_letter_ix (letter_id, seen_on),
    CONSTRAINT delivery_sign_letter_fk FOREIGN KEY (letter_id) REFERENCES letter (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
