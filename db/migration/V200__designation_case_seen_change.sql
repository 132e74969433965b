-- How far the record was known to whoever assessed it: a signer is told what was changed since, by number and not by time.
ALTER TABLE designation_case
    ADD COLUMN seen_change BIGINT NOT NULL DEFAULT 0 COMMENT 'the last page_change of the person at their assessment';
