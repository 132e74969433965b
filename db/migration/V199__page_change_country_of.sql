-- The country of every page that was changed before.
UPDATE page_change
LEFT JOIN person ON person.id = page_change.person_id
LEFT JOIN facility ON facility.id = page_change.facility_id
SET page_change.country_code = COALESCE(person.country_code, facility.country_code);
