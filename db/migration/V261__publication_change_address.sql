-- To which address letters went when readers saw somebody last: whoever keeps writing hears of another once they are shown again.
ALTER TABLE publication_change
    ADD COLUMN address_id BIGINT NULL COMMENT 'the address of their place when the person was shown no more; no foreign key, for one may be taken back';
