-- Of people it is the day of updated_at.
ALTER TABLE facility
    ADD COLUMN stands_since DATE NULL COMMENT 'the first day at whose end it was as it is now, as far as that is kept';
