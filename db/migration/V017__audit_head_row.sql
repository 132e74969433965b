INSERT INTO audit_head (id, event_id, hash) VALUES (1, 0, UNHEX(REPEAT('00', 32)));
