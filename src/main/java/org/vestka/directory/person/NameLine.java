package org.vestka.directory.person;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * How a country writes the name on an envelope: {@code {SURNAME} {GIVEN_NAME} {PATRONYMIC}, {BIRTH_YEAR} г. р.}; a line break
 * in it begins a line of its own, and at a no-break space none is broken.
 *
 * @param latin the same to be read in Latin letters; null where the line itself is put into them. Wants no more than the line
 */
public record NameLine(String pattern, @Nullable String latin) {

    private static final Pattern WANTED = Pattern.compile("\\{([^{}]*)}");

    /** @throws IllegalArgumentException when it names no part of a name, one twice, or one that is none of {@link NamePart} */
    public NameLine {
        check(pattern);
        if (latin != null) {
            check(latin);
            if (!Set.copyOf(partsOf(pattern)).containsAll(partsOf(latin))) {
                throw new IllegalArgumentException("wants more than the line: " + latin);
            }
        }
    }

    /** Whose line in Latin letters is the line itself, put into them. */
    public NameLine(String pattern) {
        this(pattern, null);
    }

    private static void check(String pattern) {
        List<NamePart> parts = partsOf(pattern);
        if (parts.stream().allMatch(part -> part == NamePart.BIRTH_YEAR)
                || parts.size() != Set.copyOf(parts).size()
                || WANTED.matcher(pattern).replaceAll("").matches(".*[{}].*")) {
            throw new IllegalArgumentException("no line of a name: " + pattern);
        }
    }

    /** In the order in which they stand. */
    public List<NamePart> parts() {
        return partsOf(pattern);
    }

    public boolean bearsYear() {
        return parts().contains(NamePart.BIRTH_YEAR);
    }

    /** What is not known of all that stands in it. */
    public List<NamePart> missing(NameParts name, @Nullable PartialDate born) {
        return List.copyOf(new TreeSet<>(parts().stream()
                .filter(part -> part == NamePart.BIRTH_YEAR ? born == null : !name.known(part))
                .toList()));
    }

    /**
     * The lines on paper.
     *
     * @throws IllegalStateException when something is {@link #missing}
     */
    public List<String> lines(NameParts name, @Nullable PartialDate born) {
        return lines(pattern, name, born, word -> word);
    }

    /**
     * The lines to be read beside it.
     *
     * @param letters puts a word into Latin letters
     * @throws IllegalStateException when something is {@link #missing}
     */
    public List<String> latinLines(NameParts name, @Nullable PartialDate born, UnaryOperator<String> letters) {
        return latin == null ? lines(name, born).stream().map(letters).toList() : lines(latin, name, born, letters);
    }

    private List<String> lines(
            String pattern, NameParts name, @Nullable PartialDate born, UnaryOperator<String> letters) {
        if (!missing(name, born).isEmpty()) {
            throw new IllegalStateException("not all parts are known");
        }
        return WANTED.matcher(pattern)
                .replaceAll(found ->
                        Matcher.quoteReplacement(letters.apply(word(NamePart.valueOf(found.group(1)), name, born))))
                .lines()
                // where a person has no such part, nothing is left of it
                .map(line -> line.replaceAll("\\s+", " ").replace(" ,", ",").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String word(NamePart part, NameParts name, @Nullable PartialDate born) {
        return part == NamePart.BIRTH_YEAR
                ? Year.of(Objects.requireNonNull(born).year()).toString()
                : name.of(part).orElse("");
    }

    private static List<NamePart> partsOf(String pattern) {
        List<NamePart> parts = new ArrayList<>();
        WANTED.matcher(pattern).results().forEach(found -> parts.add(NamePart.valueOf(found.group(1))));
        return List.copyOf(parts);
    }
}
