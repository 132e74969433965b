package org.vestka.directory.motion;

import java.util.List;
import org.vestka.directory.list.PersonListItem;

/**
 * A line of a list of names, and who may be meant by it.
 *
 * @param text as it was written
 * @param candidates the likeliest first; just one where that is certain
 */
public record NamedLine(int number, String text, Match match, List<PersonListItem> candidates) {

    /** How sure one can be. */
    public enum Match {
        /** One person held has this name, and nothing speaks against it. */
        CERTAIN,
        /** Several may be meant, or the one who may has another spelling, year of birth, or is not held. */
        UNSURE,
        NOBODY,
        /** Who is meant was named in a line before. */
        REPEATED
    }

    public NamedLine {
        candidates = List.copyOf(candidates);
    }
}
