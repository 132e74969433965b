-- Whoever is not shown, has no promise left and waits for nobody's second hand: there it has ended.
UPDATE publication_change
JOIN (SELECT MAX(id) AS id FROM publication_change GROUP BY person_id) latest ON latest.id = publication_change.id
SET publication_change.promises_ended = TRUE
WHERE publication_change.publication IN ('DRAFT', 'WITHHELD', 'MEMORIAL')
  AND NOT EXISTS (
      SELECT 1 FROM publication_proposal p
      WHERE p.person_id = publication_change.person_id AND p.publication = publication_change.publication)
  AND NOT EXISTS (
      SELECT 1 FROM adoption a
      WHERE a.person_id = publication_change.person_id AND a.state <> 'ENDED');
