UPDATE designation_case c
SET c.seen_change = COALESCE(
    (SELECT MAX(p.id) FROM page_change p
     WHERE p.person_id = c.person_id
       AND p.changed_at <= COALESCE((SELECT s.proposed_at FROM designation_statement s WHERE s.id = c.statement_id), c.changed_at)),
    0);
