package org.vestka.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.directory.search.Words.Word;

/** What a person's names are found by: terms of one field, told apart by their first letter. */
final class NameTerms {

    static final String SPELT = "s:";
    static final String SOUND = "p:";
    static final String AKIN = "a:";
    static final String BONES = "b:";
    static final String GIVEN = "g:";

    private static final int CACHED_PARTS = 50_000;

    final Words words = new Words();
    final GivenNames givenNames = new GivenNames(words);
    /** The same given names and surnames come again and again; cutting them up and reading them aloud is the dear part. */
    private final Map<String, Part> cache = new HashMap<>();

    /** What stands between two spaces. */
    private record Part(int words, List<String> terms) {}

    /** The terms of all names of a person, without repeats. */
    Set<String> of(Collection<String> names) {
        Set<String> terms = new LinkedHashSet<>();
        for (String name : names) {
            int seen = 0;
            for (String written : name.split(" ")) {
                Part part = part(written);
                terms.addAll(part.terms());
                seen += part.words();
                if (seen >= Words.LIMIT) {
                    break;
                }
            }
        }
        return terms;
    }

    private synchronized Part part(String written) {
        Part known = cache.get(written);
        if (known != null) {
            return known;
        }
        if (cache.size() >= CACHED_PARTS) {
            cache.clear();
        }
        Set<String> terms = new LinkedHashSet<>();
        List<Word> cut = words.of(written);
        cut.forEach(word -> terms.addAll(word.han() ? chinese(word) : alphabetic(word)));
        if (written.indexOf('-') > 0) {
            words.of(written.replace("-", "")).forEach(word -> terms.add(SPELT + word.folded()));
        }
        Part part = new Part(cut.size(), List.copyOf(terms));
        cache.put(written, part);
        return part;
    }

    private List<String> alphabetic(Word word) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(SPELT + word.folded());
        Set<String> akin = new LinkedHashSet<>();
        for (String sound : Sounds.held(word)) {
            terms.add(SOUND + sound);
            akin.add(Sounds.akin(sound));
        }
        for (String sound : akin) {
            terms.add(AKIN + sound);
            String bones = Sounds.bones(sound);
            if (!bones.isEmpty()) {
                terms.add(BONES + bones);
            }
        }
        givenNames.of(word, akin).forEach(name -> terms.add(GIVEN + name));
        return List.copyOf(terms);
    }

    /** The family name comes first and without a space: the rest must be found by itself too, in both scripts. */
    private static List<String> chinese(Word word) {
        List<String> terms = new ArrayList<>();
        String text = word.text();
        for (int i = 0; i < text.length() && i < 4; i = text.offsetByCodePoints(i, 1)) {
            terms.add(SPELT + text.substring(i));
        }
        List<String> syllables = Sounds.pinyin(word);
        for (int i = 0; i < syllables.size() && i < 3; i++) {
            terms.add(SPELT + syllables.get(i));
            terms.add(SPELT + String.join("", syllables.subList(i, syllables.size())));
        }
        if (syllables.size() > 2) {
            // given names first, as in the West
            terms.add(SPELT + String.join("", syllables.subList(1, syllables.size())) + syllables.getFirst());
        }
        return List.copyOf(new LinkedHashSet<>(terms));
    }
}
