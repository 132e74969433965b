package org.vestka.letters.print;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Our fonts do not have the letters: an empty box on an envelope is a letter lost, so nothing is printed. Such an address is
 * written by hand.
 */
public final class GlyphsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient Set<UnicodeScript> scripts;

    GlyphsMissing(int index, Set<UnicodeScript> scripts) {
        super("no glyphs for " + scripts);
        this.index = index;
        this.scripts = Set.copyOf(scripts);
    }

    /** Which of the sheets, from 0. */
    public int index() {
        return index;
    }

    /** The scripts they are written in. */
    public Set<UnicodeScript> scripts() {
        return scripts;
    }
}
