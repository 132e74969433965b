-- A record that was found to be of somebody who has another: whoever asks for it is led there.
ALTER TABLE person
    ADD COLUMN joined_into BIGINT NULL COMMENT 'the person who stays; null: it stands for itself',
    ADD INDEX person_joined_ix (joined_into);
