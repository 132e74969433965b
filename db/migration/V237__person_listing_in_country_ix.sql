-- Programs read everybody of a country part after part, in the order in which they were written down.
CREATE INDEX person_listing_in_country_ix ON person_listing (country_code, person_id);
