-- In which role an address was proposed, which is told once another has agreed; and the correction that it answers.
ALTER TABLE address_proposal
    ADD COLUMN role          VARCHAR(20) NULL COMMENT 'null where that was not written down',
    ADD COLUMN correction_id BIGINT      NULL COMMENT 'decided once another agrees; it may be gone by then';
