-- Programs read everybody page after page, by the id that everybody may know.
CREATE INDEX person_listing_public_ix ON person_listing (public_id);
