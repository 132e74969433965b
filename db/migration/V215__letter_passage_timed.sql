-- Of some letters it is known that they arrived and not when: they are watched on as if they had no sign. Months that are
-- written down stay what they are until the next is.
ALTER TABLE letter_passage
    ADD COLUMN timed BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'whether weeks is that of a sign that it arrived; if not, how long it has been watched' AFTER outcome;
