ALTER TABLE adoption ADD COLUMN ended_from VARCHAR(20) NULL COMMENT 'the state in which it ended, for an act that is taken back' AFTER end_reason;
