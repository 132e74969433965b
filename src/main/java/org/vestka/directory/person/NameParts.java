package org.vestka.directory.person;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.shared.PlainText;

/**
 * The parts of one stored name, as somebody wrote them; none where only the whole is known.
 *
 * @param all a part that the person does not have is empty
 */
public record NameParts(Map<NamePart, String> all) {

    public static final NameParts UNKNOWN = new NameParts(Map.of());

    /** Of one part, in characters. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException when a part is too long, or is empty although everybody has it */
    public NameParts {
        Map<NamePart, String> plain = new EnumMap<>(NamePart.class);
        all.forEach((part, text) -> {
            String word = PlainText.of(text).replaceAll("\\p{Cntrl}+", " ").strip();
            if (word.length() > LONGEST || word.isEmpty() && !part.canBeNone() || part == NamePart.BIRTH_YEAR) {
                throw new IllegalArgumentException("no such " + part);
            }
            plain.put(part, word);
        });
        all = Map.copyOf(plain);
    }

    public boolean known(NamePart part) {
        return all.containsKey(part);
    }

    /** Empty where it is not known; "" where the person has none. */
    public Optional<String> of(NamePart part) {
        return Optional.ofNullable(all.get(part));
    }

    /** Whether all that the other says stands here as well. */
    public boolean include(NameParts other) {
        return all.entrySet().containsAll(other.all.entrySet());
    }

    /** One after the other, as one says them: the surname first. */
    public String whole() {
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether every word of a whole name, in whatever order, is one of these. */
    public boolean cover(String whole) {
        Set<String> words = all.values().stream().flatMap(NameParts::words).collect(Collectors.toSet());
        return words(whole).allMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty());
    }

    /** One line each, as stored. */
    public String stored() {
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("\n"));
    }

    public static NameParts read(String stored) {
        return stored.isEmpty()
                ? UNKNOWN
                : new NameParts(stored.lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(line -> NamePart.valueOf(line[0]), line -> line[1])));
    }
}
