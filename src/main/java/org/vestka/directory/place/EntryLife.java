package org.vestka.directory.place;

/**
 * How long an address usually stays true, as far as its history tells.
 *
 * @param basis from whose history it was learned
 * @param days half of them lasted longer; 0 where too little is known
 * @param entries that were watched
 * @param ended of those
 */
public record EntryLife(Basis basis, int days, int entries, int ended) {

    /** Whose addresses were watched. */
    public enum Basis {
        /** Those of the place itself. */
        PLACE,
        /** Those of places of its kind in the country. */
        KIND,
        /** Those of all places in the country. */
        COUNTRY,
        /** All of those, and they are too few. */
        TOO_LITTLE
    }
}
