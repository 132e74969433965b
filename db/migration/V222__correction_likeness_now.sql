-- Those that wait: compared among themselves only, so by the beginning of their words as it was until now.
UPDATE correction
SET likeness = CASE WHEN TRIM(REGEXP_REPLACE(LEFT(words, 100), '[^[:space:]]*[0-9][^[:space:]]*', '')) = '' THEN ''
    ELSE SHA2(LOWER(TRIM(REGEXP_REPLACE(LEFT(words, 100), '[^[:space:]]*[0-9][^[:space:]]*', ''))), 256) END
WHERE waiting = 1;
