-- Death has a word of its own: it is neither a release nor life abroad.
UPDATE person_listing SET reachability = 'DIED' WHERE custody_kind = 'DIED';
