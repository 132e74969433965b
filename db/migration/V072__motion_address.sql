-- Which addresses an act ended or added, as they were before. No foreign key to them: one that is taken back is gone.
CREATE TABLE motion_address (
    motion_id     BIGINT      NOT NULL,
    address_id    BIGINT      NOT NULL,
    before_status VARCHAR(20) NULL COMMENT 'null: the act added it',
    until_date    VARCHAR(10) NULL COMMENT 'before',
    after_version INT         NOT NULL,
    PRIMARY KEY (motion_id, address_id),
    CONSTRAINT motion_address_motion_fk FOREIGN KEY (motion_id) REFERENCES motion (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
