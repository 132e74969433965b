package org.vestka.directory.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.LatinLetters;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** Which of the names held is shown to whom. Names stand in the order that {@link #ordered} gives them. */
public final class Names {

    private static final String LATIN = "Latn";

    private Names() {}

    /**
     * As the person's own country puts them: the languages of its envelopes first, best first; of others those in letters of
     * their own before Latin ones. In one language the name for envelopes comes first, aliases come last of all.
     */
    public static List<PersonName> ordered(List<PersonName> names, List<LanguageTag> envelopeLanguages) {
        return names.stream()
                .sorted(Comparator.comparing((PersonName name) -> name.role() == NameRole.ALIAS)
                        .thenComparing(name -> rank(name.language(), envelopeLanguages))
                        .thenComparing(name -> isLatin(name.language()))
                        .thenComparing(PersonName::language)
                        .thenComparing(PersonName::role))
                .toList();
    }

    private static int rank(LanguageTag language, List<LanguageTag> best) {
        int rank = best.indexOf(language);
        return rank < 0 ? best.size() : rank;
    }

    /**
     * The name for a reader: in the reader's language, else in the same letters, else in Latin ones, else the original one; which is
     * put into Latin letters where the reader reads no others.
     */
    public static String in(LanguageTag reader, List<PersonName> names) {
        String script = reader.script();
        return inLanguage(reader.language(), script, names)
                .or(() -> script.equals(LATIN) ? Optional.empty() : inScript(script, names))
                .or(() -> latin(names))
                .or(() -> readAs(reader, names).map(PersonName::name))
                .orElseGet(() -> original(names));
    }

    /** As it is stored in Latin letters; where it is not, the original one put into them. */
    public static String inLatinLetters(List<PersonName> names) {
        return latin(names).or(() -> inLetters(names).map(PersonName::name)).orElse("");
    }

    /**
     * The original name put into Latin letters, for a reader who reads no others, where none is held in them. To be read, and never
     * stored or written on an envelope.
     */
    public static Optional<PersonName> readAs(LanguageTag reader, List<PersonName> names) {
        return reader.script().equals(LATIN) && latin(names).isEmpty() ? inLetters(names) : Optional.empty();
    }

    private static Optional<PersonName> inLetters(List<PersonName> names) {
        return Optional.ofNullable(originally(names))
                .map(name -> new PersonName(
                        name.language().inLatin(), NameRole.DISPLAY, LatinLetters.of(name.name(), name.language())));
    }

    /** The name as the person's own country writes it: the name on envelopes first. */
    public static String original(List<PersonName> names) {
        PersonName first = originally(names);
        return first == null ? "" : first.name();
    }

    private static @Nullable PersonName originally(List<PersonName> names) {
        PersonName first = first(names, name -> true);
        return first == null && !names.isEmpty() ? names.getFirst() : first;
    }

    /** A name in Latin letters, where one is held. */
    public static Optional<String> latin(List<PersonName> names) {
        return inLanguage(Languages.FALLBACK.value(), LATIN, names).or(() -> inScript(LATIN, names));
    }

    private static Optional<String> inLanguage(String language, String script, List<PersonName> names) {
        return shown(
                names, name -> name.language().equals(language) && name.script().equals(script));
    }

    private static Optional<String> inScript(String script, List<PersonName> names) {
        return shown(names, name -> name.script().equals(script));
    }

    /** Of the first language that fits, the name for showing before the one on the envelope. */
    private static Optional<String> shown(List<PersonName> names, Predicate<LanguageTag> wanted) {
        PersonName found = first(names, name -> wanted.test(name.language()));
        if (found == null) {
            return Optional.empty();
        }
        LanguageTag language = found.language();
        PersonName shown = first(names, name -> isForShowing(name, language));
        return Optional.of(shown == null ? found.name() : shown.name());
    }

    private static boolean isForShowing(PersonName name, LanguageTag language) {
        return name.role() == NameRole.DISPLAY && name.language().equals(language);
    }

    /** Walked by hand: a page of a list asks some hundreds of times. */
    private static @Nullable PersonName first(List<PersonName> names, Predicate<PersonName> wanted) {
        for (PersonName name : names) {
            if (name.role() != NameRole.ALIAS && wanted.test(name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isLatin(LanguageTag language) {
        return language.script().equals(LATIN);
    }
}
