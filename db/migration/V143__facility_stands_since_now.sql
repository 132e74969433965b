-- What places were before is not known.
UPDATE facility SET stands_since = UTC_DATE();
