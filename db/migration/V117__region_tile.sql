-- Where a region stands on a map of tiles, counted from the top left; none where a pack draws no map.
ALTER TABLE region
    ADD COLUMN tile_row INT NULL,
    ADD COLUMN tile_column INT NULL;
