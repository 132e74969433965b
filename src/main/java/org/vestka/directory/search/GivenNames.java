package org.vestka.directory.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Which given names are one name across languages: Мікола, Николай, Mykola, Nicholas. Read from
 * {@code names/given-names.txt}, a line for each name; a spelling may stand in several.
 */
final class GivenNames {

    private static final Set<Integer> NONE = Set.of();

    private final TreeMap<String, Set<Integer>> bySpelling = new TreeMap<>();
    private final TreeMap<String, Set<Integer>> bySound = new TreeMap<>();

    GivenNames(Words words) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GivenNames.class.getResourceAsStream("/names/given-names.txt")),
                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                number++;
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                for (String spelling : line.split(" ")) {
                    for (Words.Word word : words.of(spelling)) {
                        put(bySpelling, word.folded(), number);
                        for (String sound : Sounds.of(word)) {
                            put(bySound, Sounds.akin(sound), number);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that a word is a spelling of. */
    Set<Integer> of(Words.Word word, Set<String> akinSounds) {
        Set<Integer> spelt = bySpelling.getOrDefault(word.folded(), NONE);
        if (!spelt.isEmpty()) {
            return spelt;
        }
        Set<Integer> names = new TreeSet<>();
        akinSounds.forEach(sound -> names.addAll(bySound.getOrDefault(sound, NONE)));
        return names;
    }

    /** The names of which some spelling begins so. */
    Set<Integer> beginningWith(String folded) {
        Set<Integer> names = new TreeSet<>();
        bySpelling.subMap(folded, folded + Character.MAX_VALUE).values().forEach(names::addAll);
        return names;
    }

    /** The names of which some spelling is one slip away. */
    Set<Integer> near(String folded) {
        Set<Integer> names = new TreeSet<>();
        CharacterRunAutomaton near = new CharacterRunAutomaton(Operations.determinize(
                new LevenshteinAutomata(folded, true).toAutomaton(1, folded.substring(0, 0)),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        bySpelling.forEach((spelling, found) -> {
            if (Math.abs(spelling.length() - folded.length()) <= 1 && near.run(spelling)) {
                names.addAll(found);
            }
        });
        return names;
    }

    private static void put(TreeMap<String, Set<Integer>> names, String key, int number) {
        names.computeIfAbsent(key, any -> new TreeSet<>()).add(number);
    }
}
