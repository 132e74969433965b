CREATE TABLE facility_address (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    facility_id BIGINT      NOT NULL,
    status      VARCHAR(20) NOT NULL,
    postcode    VARCHAR(20) NULL,
    from_date   VARCHAR(10) NULL,
    until_date  VARCHAR(10) NULL,
    verified_on DATE        NULL,
    source_id   BIGINT      NOT NULL,
    verified_source_id BIGINT NULL COMMENT 'who vouched for it on verified_on',
    version     INT         NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    INDEX facility_address_facility_ix (facility_id, status),
    CONSTRAINT facility_address_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT facility_address_source_fk FOREIGN KEY (source_id) REFERENCES source (id),
    CONSTRAINT facility_address_verified_source_fk FOREIGN KEY (verified_source_id) REFERENCES source (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
