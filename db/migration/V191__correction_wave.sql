-- Finds days on which so many of one kind came that editors decide them together.
ALTER TABLE correction
    ADD INDEX correction_wave_ix (waiting, state, hiding, kind, received_on);
