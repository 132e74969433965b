-- Whoever was shown, and to whom the facts of such a record went: by a joining, or by a split after that day.
UPDATE person
LEFT JOIN (
    WITH RECURSIVE seen_by (id, since) AS (
        SELECT person_id, changed_at FROM publication_change WHERE publication IN ('PUBLIC', 'LIMITED', 'MEMORIAL')
        UNION
        SELECT CASE joining.act WHEN 'SPLIT' THEN joining.other_id ELSE joining.kept_id END,
               GREATEST(seen_by.since, joining.done_at)
        FROM seen_by
        JOIN joining ON joining.state = 'DONE'
            AND ((joining.act = 'SPLIT' AND joining.kept_id = seen_by.id AND seen_by.since <= joining.done_at)
                OR (joining.act = 'JOIN' AND joining.other_id = seen_by.id))
    )
    SELECT DISTINCT id FROM seen_by
) told ON told.id = person.id
SET person.seen = TRUE
WHERE person.publication IN ('PUBLIC', 'LIMITED', 'MEMORIAL') OR told.id IS NOT NULL;
