-- One row, held by whoever hides a person at once, so that no two count the same hidden people and both add to them.
CREATE TABLE hiding_bound (
    id INT NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
SELECT 1 AS id;
