-- No legal name, phone, country, IP address or device: what is not here cannot be taken.
CREATE TABLE account (
    id               BIGINT         NOT NULL AUTO_INCREMENT,
    pseudonym        VARCHAR(40)    NOT NULL,
    -- the pseudonym with case and look-alike letters folded, so that nobody can pose as another
    pseudonym_folded VARCHAR(160)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    password_hash    VARCHAR(255)   NOT NULL,
    recovery_hash    VARCHAR(255)   NULL,
    language         VARCHAR(35)    NOT NULL,
    blocked          TINYINT(1)     NOT NULL DEFAULT 0,
    -- made by the demo with a password everybody knows: closed where there is no demo
    demo             TINYINT(1)     NOT NULL DEFAULT 0,
    created_at       DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_pseudonym_uq UNIQUE (pseudonym_folded)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
