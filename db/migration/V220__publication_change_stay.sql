-- Where somebody was held when readers saw them last: what befell them while they were out of sight is told once they are shown again.
ALTER TABLE publication_change
    ADD COLUMN stay_id BIGINT NULL COMMENT 'the open stay when the person was shown no more; no foreign key, for one that is taken back is gone';
