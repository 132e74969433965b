package org.vestka.directory.duplicates;

import java.util.Set;

/**
 * How likely two records are of one person.
 *
 * @param bits the logarithm to the base 2 of the odds: 0 is as likely as not, 3 is eight to one
 * @param evidence why
 */
public record Likeness(double bits, Set<Evidence> evidence) {

    /** From here on editors are asked. */
    public static final double SUGGESTED = 2;

    /** From here on it would be a wonder if they were two. */
    public static final double STRONG = 10;

    public boolean suggested() {
        return bits >= SUGGESTED;
    }
}
