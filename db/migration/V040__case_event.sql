CREATE TABLE case_event (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    person_id BIGINT       NOT NULL,
    kind      VARCHAR(20)  NOT NULL,
    on_date   VARCHAR(10)  NULL,
    language  VARCHAR(20)  NULL COMMENT 'of the words',
    articles  VARCHAR(1000) NULL COMMENT 'one per line, as the source spells them',
    words     VARCHAR(1000) NULL COMMENT 'sentence or remark in the words of the source',
    source_id BIGINT       NOT NULL,
    words_source_id BIGINT NULL COMMENT 'who has said the words, where somebody else has corrected the day since; null: source_id',
    successor_id BIGINT   NULL COMMENT 'the row that holds instead; this one is history',
    PRIMARY KEY (id),
    INDEX case_event_person_ix (person_id, on_date),
    CONSTRAINT case_event_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT case_event_source_fk FOREIGN KEY (source_id) REFERENCES source (id),
    CONSTRAINT case_event_words_source_fk FOREIGN KEY (words_source_id) REFERENCES source (id),
    CONSTRAINT case_event_superseded_fk FOREIGN KEY (successor_id) REFERENCES case_event (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
