UPDATE letter_passage
SET timed = FALSE
WHERE outcome NOT IN ('ARRIVED', 'BOTH');
