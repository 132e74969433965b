-- What anybody proposes about a page. Nothing of who did: no account, no address, no language, and of the time the day only.
CREATE TABLE correction (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    person_id   BIGINT        NULL,
    facility_id BIGINT        NULL,
    kind        VARCHAR(20)   NOT NULL,
    matter      VARCHAR(20)   NOT NULL,
    words       VARCHAR(2000) NOT NULL COMMENT 'what it should say; emptied once somebody has decided',
    known_from  VARCHAR(500)  NOT NULL COMMENT 'where that can be read; emptied once somebody has decided',
    received_on DATE          NOT NULL,
    state       VARCHAR(20)   NOT NULL,
    hiding      TINYINT(1)    NOT NULL DEFAULT 0 COMMENT 'it took effect at once',
    publication VARCHAR(20)   NULL COMMENT 'of the person before it took effect',
    reason      VARCHAR(1000) NULL COMMENT 'of the decision',
    decided_at  DATETIME(6)   NULL,
    version     INT           NOT NULL DEFAULT 1,
    -- what waits stands together
    waiting     TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('NEW', 'IN_CHECK') THEN 1 END) STORED,
    PRIMARY KEY (id),
    INDEX correction_waiting_ix (waiting, kind, id),
    INDEX correction_person_ix (person_id, state),
    INDEX correction_facility_ix (facility_id, state),
    INDEX correction_decided_ix (decided_at, id),
    CONSTRAINT correction_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT correction_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
