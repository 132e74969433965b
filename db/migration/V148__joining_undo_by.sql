-- Taking two records apart again shows more where the joined one is shown less than one of the two was: that takes two hands.
ALTER TABLE joining
    ADD COLUMN undo_by BIGINT NULL COMMENT 'who would take it apart, while another editor has to agree; null once that account was erased',
    ADD INDEX joining_undo_ix (undo_by);
