package org.vestka.directory.pack;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.NameLetters;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** {@code country.properties}, key by key; a mistake is told with the line on which its key stands. */
final class PackProperties {

    /** Without these no letter arrives from abroad. */
    private static final List<EnvelopeLine> NEEDED =
            List.of(EnvelopeLine.NAME, EnvelopeLine.PLACE, EnvelopeLine.COUNTRY);

    private static final String NAME = "name.";
    private static final String NAME_LINE = "name.line.";
    private static final String REACHABILITY = "reachability.";

    private final Properties properties = new Properties();
    private final Set<String> unread = new TreeSet<>();
    private final String text;
    private final PackMistakes mistakes;

    private PackProperties(String text, PackMistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            mistakes.add(PackFiles.PROPERTIES, 0, "cannot be read: " + e.getMessage());
        }
        unread.addAll(properties.stringPropertyNames());
    }

    /** @return null when there is a mistake, which is written down then */
    static @Nullable Country country(String text, PackMistakes mistakes) {
        if (text.isEmpty()) {
            return null;
        }
        return new PackProperties(text, mistakes).country();
    }

    private @Nullable Country country() {
        CountryCode code = value("code", CountryCode::new);
        Map<LanguageTag, String> names = names();
        String last = value("envelope.country", Function.identity());
        List<LanguageTag> envelopes = values("envelope.languages", LanguageTag::new);
        List<LanguageTag> letters = values("letter.languages", LanguageTag::new);
        List<EnvelopeLine> lines = values("line.order", word -> EnvelopeLine.valueOf(word.toUpperCase(Locale.ROOT)));
        if (lines.size() != Set.copyOf(lines).size()) {
            mistakes.add(PackFiles.PROPERTIES, line("line.order"), "'line.order' names a line twice");
        }
        for (EnvelopeLine needed : NEEDED) {
            // where none could be read at all that is said already
            if (!lines.isEmpty() && !lines.contains(needed)) {
                mistakes.add(
                        PackFiles.PROPERTIES,
                        line("line.order"),
                        "'line.order' leaves out '%s'".formatted(needed.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (last != null && !NameLetters.fit(LanguageTag.EN, last)) {
            mistakes.add(PackFiles.PROPERTIES, line("envelope.country"), "'envelope.country' is not in Latin letters");
        }
        Integer freshness = value("freshness.days", PackProperties::days);
        Integer posting = value("posting.days", PackProperties::days);
        Boolean eLetters = value("e-letters", PackProperties::yes);
        Map<CustodyKind, Reachability> reachability = reachability();
        Map<LanguageTag, NameLine> nameLines = nameLines(envelopes);
        unread.forEach(key -> mistakes.add(PackFiles.PROPERTIES, line(key), "nobody reads '%s'".formatted(key)));
        if (code == null
                || last == null
                || envelopes.isEmpty()
                || letters.isEmpty()
                || lines.isEmpty()
                || freshness == null
                || posting == null
                || eLetters == null) {
            return null;
        }
        return new Country(
                code, names, last, envelopes, letters, lines, freshness, posting, eLetters, reachability, nameLines);
    }

    /** In every language of the interface. */
    private Map<LanguageTag, String> names() {
        Map<LanguageTag, String> names = new HashMap<>();
        for (LanguageTag language : Languages.OFFERED) {
            String name = value(NAME + language, Function.identity());
            if (name != null) {
                names.put(language, name);
            }
        }
        return names;
    }

    private Map<CustodyKind, Reachability> reachability() {
        Map<CustodyKind, Reachability> reachability = new EnumMap<>(CustodyKind.class);
        for (String key : List.copyOf(unread)) {
            if (key.startsWith(REACHABILITY)) {
                CustodyKind kind = understood(key, key.substring(REACHABILITY.length()), CustodyKind::valueOf);
                Reachability what = value(key, Reachability::valueOf);
                if (kind != null && what != null) {
                    reachability.put(kind, what);
                }
            }
        }
        return reachability;
    }

    /** For every language of the envelopes, or for none; one in Latin letters to be read beside it where the pack has it. */
    private Map<LanguageTag, NameLine> nameLines(List<LanguageTag> envelopes) {
        Set<LanguageTag> named = new TreeSet<>();
        Map<LanguageTag, NameLine> all = new HashMap<>();
        for (String key : List.copyOf(unread)) {
            if (key.startsWith(NAME_LINE)) {
                LanguageTag language = understood(key, key.substring(NAME_LINE.length()), LanguageTag::new);
                NameLine line = value(key, NameLine::new);
                if (language != null) {
                    named.add(language);
                }
                if (language != null && line != null) {
                    fits(key, language, line);
                    all.put(language, line);
                }
            }
        }
        Map<LanguageTag, NameLine> lines = new HashMap<>();
        for (LanguageTag language : named) {
            NameLine line = all.get(language);
            if (envelopes.contains(language) && line != null) {
                LanguageTag latin = language.inLatin();
                NameLine beside = envelopes.contains(latin) ? null : all.get(latin);
                lines.put(language, beside == null ? line : read(line, latin, beside));
            } else if (envelopes.stream()
                    .noneMatch(own -> own.equals(language) || own.inLatin().equals(language))) {
                mistake(NAME_LINE + language, "'%s' is no language of the envelopes".formatted(language));
            }
        }
        if (!named.isEmpty()) {
            envelopes.stream()
                    .filter(language -> !named.contains(language))
                    .forEach(language -> mistake(
                            "envelope.languages",
                            "'%s%s' is missing: every language of the envelopes has a line of a name, or none"
                                    .formatted(NAME_LINE, language)));
        }
        return lines;
    }

    private void fits(String key, LanguageTag language, NameLine line) {
        if (!NameLetters.fit(language, line.pattern().replaceAll("\\{[^{}]*}", ""))) {
            mistake(key, "'%s' has letters in which '%s' is not written".formatted(line.pattern(), language));
        }
    }

    private NameLine read(NameLine line, LanguageTag latin, NameLine beside) {
        try {
            return new NameLine(line.pattern(), beside.pattern());
        } catch (IllegalArgumentException e) {
            mistake(
                    NAME_LINE + latin,
                    "'%s' wants more of a name than the line of its language".formatted(beside.pattern()));
            return line;
        }
    }

    private void mistake(String key, String what) {
        mistakes.add(PackFiles.PROPERTIES, line(key), what);
    }

    private <T> List<T> values(String key, Function<String, T> read) {
        List<T> values = value(key, words -> Arrays.stream(words.split(","))
                .map(String::strip)
                .map(read)
                .toList());
        return values == null ? List.of() : values;
    }

    private <T> @Nullable T value(String key, Function<String, T> read) {
        unread.remove(key);
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            mistakes.add(PackFiles.PROPERTIES, line(key), "'%s' is missing".formatted(key));
            return null;
        }
        return understood(key, value, read);
    }

    private <T> @Nullable T understood(String key, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            mistakes.add(PackFiles.PROPERTIES, line(key), "'%s' cannot be '%s'".formatted(key, value));
            return null;
        }
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > 3650) {
            throw new IllegalArgumentException("no number of days");
        }
        return days;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes or no");
        };
    }

    /** Where a key stands; 0 when it does not. */
    private long line(String key) {
        return line(text, key);
    }

    static long line(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(key)
                    && line.substring(key.length()).stripLeading().matches("[=:].*")) {
                return i + 1;
            }
        }
        return 0;
    }
}
