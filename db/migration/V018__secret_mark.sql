-- By which the server's secret is known again at the next start; tells nothing of the secret itself.
CREATE TABLE secret_mark (
    id   TINYINT    NOT NULL,
    mark BINARY(32) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
