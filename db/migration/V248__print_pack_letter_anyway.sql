-- For which letters the holder said to print an address in doubt: what came into doubt since is asked about.
ALTER TABLE print_pack_letter ADD COLUMN anyway TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'its address is printed though in doubt: the holder knows';
