-- The same of one country.
CREATE INDEX person_listing_country_ix ON person_listing (country_code, public_id);
