-- All wishes that a page be hidden are one entry: how many there are, and the words of the first, each on a line.
ALTER TABLE correction
    MODIFY COLUMN words TEXT NOT NULL COMMENT 'what it should say; emptied once somebody has decided',
    ADD COLUMN wishes INT NOT NULL DEFAULT 1 COMMENT 'how many asked for it in different words' AFTER known_from;
