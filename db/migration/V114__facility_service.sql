-- Which services a source names for a place. None named does not mean that there is none.
CREATE TABLE facility_service (
    facility_id  BIGINT  NOT NULL,
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    code         VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    source_url   VARCHAR(1000) NOT NULL,
    source_date  VARCHAR(100) NOT NULL,
    PRIMARY KEY (facility_id, code),
    CONSTRAINT facility_service_facility_fk FOREIGN KEY (facility_id) REFERENCES facility (id),
    CONSTRAINT facility_service_service_fk FOREIGN KEY (country_code, code) REFERENCES country_service (country_code, code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
