-- An address that one editor has written down: nothing comes of it until another agrees. Its lines go once that is decided.
CREATE TABLE address_proposal (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    facility_id   BIGINT        NOT NULL,
    motion_kind   VARCHAR(20)   NOT NULL COMMENT 'the act that is carried out then',
    on_date       VARCHAR(10)   NOT NULL COMMENT 'the day from which it holds',
    facility_kind VARCHAR(30)   NULL COMMENT 'what the place becomes by it',
    custody_kind  VARCHAR(40)   NULL COMMENT 'of the people there from then on; null where each keeps their own',
    postcode      VARCHAR(20)   NULL,
    source_id     BIGINT        NOT NULL,
    account_id    BIGINT        NULL COMMENT 'null once that account was erased: then anybody may agree',
    proposed_at   DATETIME(6)   NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    reason        VARCHAR(1000) NULL COMMENT 'why it was declined',
    decided_at    DATETIME(6)   NULL,
    PRIMARY KEY (id),
    INDEX address_proposal_state_ix (state, proposed_at, id),
    INDEX address_proposal_facility_ix (facility_id, id),
    INDEX address_proposal_account_ix (account_id, state, decided_at),
    CONSTRAINT address_proposal_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT address_proposal_source_fk FOREIGN KEY (source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
