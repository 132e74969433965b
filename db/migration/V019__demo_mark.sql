-- Whether this database was begun as a demo, so that invented people and real ones never meet in one.
CREATE TABLE demo_mark (
    id   TINYINT NOT NULL,
    demo BOOLEAN NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
