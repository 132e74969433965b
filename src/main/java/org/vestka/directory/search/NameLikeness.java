package org.vestka.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two names are one, whatever the script, the spelling and the order of their words: each word of the shorter is a
 * word of the longer, or another spelling of it, and there are two at least. A slip of the pen is another name.
 */
final class NameLikeness {

    private static final int FEWEST = 2;

    private final NameTerms terms;

    NameLikeness(NameTerms terms) {
        this.terms = terms;
    }

    boolean same(String typed, Collection<String> held) {
        List<Set<String>> words = read(typed, true);
        return held.stream().anyMatch(name -> same(words, read(name, false)));
    }

    private static boolean same(List<Set<String>> one, List<Set<String>> other) {
        List<Set<String>> shorter = one.size() <= other.size() ? one : other;
        List<Set<String>> longer = new ArrayList<>(shorter == one ? other : one);
        if (shorter.size() < FEWEST) {
            return false;
        }
        for (Set<String> word : shorter) {
            if (!longer.removeIf(first(word))) {
                return false;
            }
        }
        return true;
    }

    /** Meets one word and no second. */
    private static java.util.function.Predicate<Set<String>> first(Set<String> word) {
        boolean[] met = {false};
        return other -> {
            boolean meets = !met[0] && !Collections.disjoint(word, other);
            met[0] |= meets;
            return meets;
        };
    }

    private List<Set<String>> read(String name, boolean typed) {
        List<Set<String>> words = new ArrayList<>();
        for (Words.Word word : terms.words.of(name)) {
            Set<String> ways = new LinkedHashSet<>();
            ways.add(NameTerms.SPELT + word.folded());
            Set<String> akin = new LinkedHashSet<>();
            (typed ? Sounds.of(word) : Sounds.held(word)).forEach(sound -> akin.add(Sounds.akin(sound)));
            akin.forEach(sound -> ways.add(NameTerms.AKIN + sound));
            terms.givenNames.of(word, akin).forEach(given -> ways.add(NameTerms.GIVEN + given));
            words.add(ways);
        }
        return words;
    }
}
