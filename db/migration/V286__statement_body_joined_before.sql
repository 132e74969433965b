-- What was proposed so far was proposed by the body whose cases it rests on. What waits still, and other bodies have signed for by
-- one hand and on no case of their own, asks them anew; what is said stays said.
UPDATE statement_body b
    JOIN designation_statement s ON s.id = b.statement_id
    LEFT JOIN (SELECT DISTINCT statement_id, body_id FROM designation_case WHERE statement_id IS NOT NULL) c
        ON c.statement_id = b.statement_id AND c.body_id = b.body_id
SET b.proposes  = CASE WHEN c.body_id IS NOT NULL THEN 1 ELSE 0 END,
    b.joined_by = CASE WHEN c.body_id IS NOT NULL THEN s.proposed_by END,
    b.joined_at = CASE WHEN c.body_id IS NOT NULL THEN s.proposed_at END,
    b.signed_by = CASE WHEN s.state = 'PROPOSED' AND c.body_id IS NULL THEN NULL ELSE b.signed_by END,
    b.signed_at = CASE WHEN s.state = 'PROPOSED' AND c.body_id IS NULL THEN NULL ELSE b.signed_at END;
