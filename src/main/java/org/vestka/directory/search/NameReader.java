package org.vestka.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names aloud, word by word, so that two can be compared whatever their script and spelling. Takes a second to make, and
 * remembers every word it has read: keep one for a task, not for good.
 */
public final class NameReader {

    /** Endings of patronymics in Belarusian, Russian and Latin letters, and of surnames made alike. */
    private static final Pattern PATRONYMIC = Pattern.compile(
            "(.{2,}?)(?:[аоеёяэ]віч|[оеё]вич|[аоеёяэ]ўна|[аоеё]вна|[іи]ч|[іи]?[нч]ічна|[иі]нична|[иі]чна"
                    + "|(?:i|y|j|yi)?[aeo]vi[ch]h?|(?:i|y|j)?[aeo]vitch|(?:i|y|j)?[aeo]vič"
                    + "|(?:i|y|j)?[aeo][uvŭw]na|i?ni?chna|i?nična|ich|ič)");

    /** What a given name ends in where a patronymic has dropped it. */
    private static final List<String> DROPPED =
            List.of("", "й", "ь", "а", "я", "ий", "ый", "о", "i", "y", "j", "a", "ei", "ey", "ii");

    private final NameTerms terms = new NameTerms();
    private final Map<String, List<ReadWord>> read = new HashMap<>();

    /**
     * One word of a name.
     *
     * @param folded as spelt, without case and marks
     * @param sounds how it may sound, with vowels that languages write apart made one
     * @param bones the consonants of it; empty where they say too little
     * @param given which given names it is a spelling of
     * @param fathers where it can be a patronymic, of which given names
     */
    public record ReadWord(
            String folded, Set<String> sounds, Set<String> bones, Set<Integer> given, Set<Integer> fathers) {

        public boolean canBePatronymic() {
            return !fathers.isEmpty();
        }
    }

    /** The words of one name, in their order. */
    public List<ReadWord> read(String name) {
        List<ReadWord> words = new ArrayList<>();
        for (String part : name.split(" ")) {
            words.addAll(read.computeIfAbsent(part, this::part));
        }
        return words;
    }

    private List<ReadWord> part(String part) {
        List<ReadWord> words = new ArrayList<>();
        for (Words.Word word : terms.words.of(part)) {
            Set<String> sounds = akin(word);
            Set<String> bones = new LinkedHashSet<>();
            sounds.forEach(sound -> bones.add(Sounds.bones(sound)));
            bones.remove("");
            words.add(new ReadWord(
                    word.folded(),
                    Set.copyOf(sounds),
                    Set.copyOf(bones),
                    Set.copyOf(terms.givenNames.of(word, sounds)),
                    fathers(word)));
        }
        return List.copyOf(words);
    }

    private Set<Integer> fathers(Words.Word word) {
        Matcher ending = PATRONYMIC.matcher(word.text());
        if (!ending.matches()) {
            return Set.of();
        }
        Set<Integer> fathers = new LinkedHashSet<>();
        for (String dropped : DROPPED) {
            for (Words.Word father : terms.words.of(ending.group(1) + dropped)) {
                fathers.addAll(terms.givenNames.of(father, akin(father)));
            }
        }
        return Set.copyOf(fathers);
    }

    private static Set<String> akin(Words.Word word) {
        Set<String> sounds = new LinkedHashSet<>();
        Sounds.held(word).forEach(sound -> sounds.add(Sounds.akin(sound)));
        return sounds;
    }
}
