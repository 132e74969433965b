CREATE TABLE case_finding (
    case_id        BIGINT        NOT NULL,
    criterion_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    finding        VARCHAR(20)   NOT NULL,
    reasons        VARCHAR(2000) NOT NULL,
    sources        VARCHAR(1000) NOT NULL,
    PRIMARY KEY (case_id, criterion_code),
    CONSTRAINT case_finding_case_fk FOREIGN KEY (case_id) REFERENCES designation_case (id) ON DELETE CASCADE,
    CONSTRAINT case_finding_criterion_fk FOREIGN KEY (criterion_code) REFERENCES criterion (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
