-- changed_at stays: for those who follow the list nothing has changed.
UPDATE person_listing l
    JOIN person p ON p.id = l.person_id
SET l.died = p.died
WHERE p.died IS NOT NULL
  AND l.publication <> 'LIMITED';
