package org.vestka.directory.corrections.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;

/** Which of somebody's names the words of a stranger are about, and what becomes of those beside it. */
final class NameConcerned {

    /** As many letters alike at the beginning make two spellings of one name. */
    private static final int ALIKE = 3;

    /** Of what is longer only a sentence is to be read, and no name. */
    private static final int WORDS_OF_A_NAME = 4;

    private NameConcerned() {}

    /** The held name most of whose parts the words have, or begin like; of equals the one on envelopes. Empty where none is. */
    static Optional<PersonName> in(String words, List<PersonName> held) {
        return held.stream()
                .filter(name -> name.role() != NameRole.ALIAS)
                .max(Comparator.<PersonName>comparingInt(name -> score(words, name.name()))
                        .thenComparing(name -> name.role() == NameRole.ENVELOPE))
                .filter(name -> score(words, name.name()) > 0)
                .or(() -> held.stream()
                        .filter(name -> name.role() == NameRole.ENVELOPE)
                        .findFirst())
                .or(() -> held.stream().findFirst());
    }

    private static int score(String words, String name) {
        Set<String> said = parts(words).collect(Collectors.toSet());
        return parts(name)
                .mapToInt(part ->
                        said.contains(part) ? 2 : said.stream().anyMatch(word -> beginsLike(word, part)) ? 1 : 0)
                .sum();
    }

    private static boolean beginsLike(String one, String other) {
        return one.length() > ALIKE
                && other.length() > ALIKE
                && one.substring(0, ALIKE).equals(other.substring(0, ALIKE));
    }

    private static Stream<String> parts(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}'’ʼ-]+")).filter(part -> !part.isBlank());
    }

    /** The words where they are a name and nothing else; else what is held, to be put right. */
    static String toBegin(String words, @Nullable PersonName held) {
        String line = words.lines().findFirst().orElse("").strip();
        boolean name = words.lines().count() == 1
                && line.matches("[\\p{L}'’ʼ .-]+")
                && parts(line).count() <= WORDS_OF_A_NAME
                && parts(line).count() >= 2
                && held != null
                && score(line, held.name()) > 0;
        return name || held == null ? line : held.name();
    }

    /**
     * A name beside one that was put right, put right alike: a part that was replaced there is replaced here too.
     *
     * @param before, after the one that was put right
     */
    static String alike(String beside, String before, String after) {
        String[] old = before.strip().split("\\s+");
        String[] now = after.strip().split("\\s+");
        if (old.length != now.length) {
            return beside;
        }
        return Stream.of(beside.strip().split("\\s+"))
                .map(part -> {
                    for (int i = 0; i < old.length; i++) {
                        if (old[i].equals(part)) {
                            return now[i];
                        }
                    }
                    return part;
                })
                .collect(Collectors.joining(" "));
    }
}
