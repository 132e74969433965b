-- What a body, or several, are about to say or have said, of one person or of several at once. Not public until decided.
CREATE TABLE designation_statement (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    state       VARCHAR(20)   NOT NULL,
    value       VARCHAR(40)   NOT NULL,
    title       VARCHAR(300)  NOT NULL,
    url         VARCHAR(1000) NOT NULL,
    stated_on   DATE          NOT NULL,
    proposed_by BIGINT        NULL COMMENT 'null once that account was erased',
    proposed_at DATETIME(6)   NOT NULL,
    decided_at  DATETIME(6)   NULL,
    version     INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    INDEX designation_statement_proposed_ix (proposed_by)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
