-- What was done with a case, in order.
CREATE TABLE case_step (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    case_id    BIGINT        NOT NULL,
    act        VARCHAR(20)   NOT NULL,
    note       VARCHAR(1000) NOT NULL DEFAULT '',
    account_id BIGINT        NULL COMMENT 'to tell somebody which were theirs; null once that account was erased',
    done_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    INDEX case_step_case_ix (case_id, id),
    INDEX case_step_account_ix (account_id),
    CONSTRAINT case_step_case_fk FOREIGN KEY (case_id) REFERENCES designation_case (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
