package org.vestka.directory.imports;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The row would publish words in which something private is marked, and nobody has decided on them. */
public final class WordsStillMarked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<Fact> facts;

    WordsStillMarked(Set<Fact> facts) {
        super("words are still marked");
        this.facts = EnumSet.copyOf(facts);
    }

    /** In whose words, one at least. */
    public Set<Fact> facts() {
        return Collections.unmodifiableSet(facts);
    }
}
