UPDATE designation d
SET d.criteria =
    (SELECT MAX(c.criteria) FROM designation_case c
         JOIN designation_statement s ON s.id = c.statement_id
         JOIN statement_body b ON b.statement_id = s.id
     WHERE c.person_id = d.person_id
       AND c.state = 'DECIDED'
       AND c.criteria <> ''
       AND b.body_id = d.body_id
       AND s.stated_on = d.counts_from
       AND (s.value = d.value OR (s.value = 'RECOGNISED' AND d.value = 'RECOGNISED_EX_POST')));
