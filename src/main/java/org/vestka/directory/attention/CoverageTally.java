package org.vestka.directory.attention;

/**
 * How people who can be written to fare in a period.
 *
 * @param none of them, to whom no letter was posted
 * @param inHand of those without, to whom somebody has a letter on the table
 * @param below to whom fewer were posted than each should get, those without included
 * @param letters posted to all of them
 */
public record CoverageTally(int people, int none, int inHand, int below, int letters) {

    public static final CoverageTally EMPTY = new CoverageTally(0, 0, 0, 0, 0);

    public CoverageTally plus(CoverageTally other) {
        return new CoverageTally(
                people + other.people,
                none + other.none,
                inHand + other.inHand,
                below + other.below,
                letters + other.letters);
    }
}
