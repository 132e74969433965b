-- By the id of pages they are read no longer.
DROP INDEX person_listing_country_ix ON person_listing;
