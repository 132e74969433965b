package org.vestka.directory.search;

/** What reads names and what finds them; takes a second to load. */
record NameTools(NameQueries queries, NameIndex names, NameLikeness likeness) {

    static NameTools load() {
        NameTerms terms = new NameTerms();
        return new NameTools(new NameQueries(terms), new NameIndex(terms), new NameLikeness(terms));
    }
}
