package org.vestka.directory.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds in free words what is never to be stored: phones, mail addresses, numbers of cards and documents, homes, relatives by
 * name. It marks for somebody to look at; it neither finds everything nor is always right.
 */
public final class PrivateWords {

    /** What stands where something was left out. */
    public static final String LEFT_OUT = "…";

    private static final int MOST_NAMED = 5;

    private PrivateWords() {}

    /** Part of a text, from its first sign to the one after its last. */
    public record Part(int from, int to) {}

    /** In order, without overlaps. */
    public static List<Part> in(String text) {
        return parts(text, Stream.of(PrivatePatterns.OTHERS, PrivatePatterns.HOUSES));
    }

    /** Those in what a list tells of a person: the same, and illnesses. */
    public static List<Part> inList(String text) {
        return parts(text, Stream.of(PrivatePatterns.OTHERS, PrivatePatterns.HOUSES, PrivatePatterns.HEALTH));
    }

    /** The first of those in what is told of a person, as they were typed; empty where there are none. */
    public static List<String> told(String text) {
        return inList(text).stream()
                .limit(MOST_NAMED)
                .map(part -> text.substring(part.from(), part.to()))
                .toList();
    }

    /**
     * Whether some of it is published under no circumstances, whoever calls it harmless: a phone, a mail address, a home with its
     * house or flat, the number of a card or a document. Else it tells of relatives, of an illness or of accounts elsewhere.
     */
    public static boolean neverHarmless(String text) {
        return !parts(text, Stream.of(PrivatePatterns.NUMBERS, PrivatePatterns.HOUSES))
                .isEmpty();
    }

    /** The lines of a text that has one thing a line, without those that something private touches; empty where none is left. */
    public static String withoutLines(String text) {
        return withoutTouched(text, rest -> List.of(rest.split("(?<=\n)")));
    }

    /**
     * A text without the sentences that something private touches; empty where none is left. What stands beside a phone or a
     * relative tells of the home too, and a text with holes does not read.
     */
    public static String withoutSentences(String text) {
        return withoutTouched(text, Sentences::of);
    }

    /** @param cut into pieces that make up the whole */
    private static String withoutTouched(String text, Function<String, List<String>> cut) {
        String rest = text;
        for (List<Part> found = inList(rest); !found.isEmpty(); found = inList(rest)) {
            StringBuilder kept = new StringBuilder();
            int from = 0;
            for (String piece : cut.apply(rest)) {
                int begin = from;
                int end = from + piece.length();
                if (found.stream().noneMatch(part -> part.from() < end && part.to() > begin)) {
                    kept.append(piece);
                }
                from = end;
            }
            rest = kept.toString().strip();
        }
        return rest;
    }

    /** A text without the private parts themselves, each of them {@link #LEFT_OUT}; empty where no letter would be left. */
    public static String withoutMarked(String text) {
        String rest = text;
        for (List<Part> found = in(rest); !found.isEmpty(); found = in(rest)) {
            StringBuilder kept = new StringBuilder();
            int from = 0;
            for (Part part : found) {
                kept.append(rest, from, part.from()).append(LEFT_OUT);
                from = part.to();
            }
            rest = kept.append(rest, from, rest.length()).toString();
        }
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : "";
    }

    /** Those in a cell that should name a place: there a name with house and flat is a home without any further word. */
    public static List<Part> inPlace(String text) {
        return parts(text, Stream.of(PrivatePatterns.OTHERS, PrivatePatterns.HOUSES, PrivatePatterns.HOUSES_IN_A_CELL));
    }

    /** Those in what tells of a prison: streets and houses are none there, flats, phones and relatives are. */
    public static List<Part> inPrison(String text) {
        return parts(text, Stream.of(PrivatePatterns.OTHERS));
    }

    private static List<Part> parts(String text, Stream<List<PrivatePatterns.PrivatePattern>> patterns) {
        WordsAsRead words = WordsAsRead.of(text);
        String read = words.toString();
        List<Part> found = new ArrayList<>();
        patterns.flatMap(List::stream)
                .forEach(pattern -> pattern.find(read, (from, to) -> found.add(words.part(from, to))));
        found.sort(Comparator.comparing(Part::from).thenComparing(Part::to, Comparator.reverseOrder()));
        List<Part> parts = new ArrayList<>();
        for (Part part : found) {
            if (!parts.isEmpty() && part.from() < parts.getLast().to()) {
                Part last = parts.removeLast();
                parts.add(new Part(last.from(), Math.max(last.to(), part.to())));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }
}
