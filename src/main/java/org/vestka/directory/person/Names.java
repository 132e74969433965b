package org.vestka.directory.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** The name for a reader: in the reader's language, else in the same letters, else in Latin ones, else the original one. */
    public static String in(LanguageTag reader, List<PersonName> names) {
        String script = reader.script();
        return inLanguage(reader.language(), script, names)
                .or(() -> script.equals(LATIN) ? Optional.empty() : inScript(script, names))
                .or(() -> latin(names))
                .orElseGet(() -> original(names));
    }

    /** The name as the person's own country writes it: the name on envelopes first. */
    public static String original(List<PersonName> names) {
        return names.isEmpty()
                ? ""
                : first(names, name -> true).orElse(names.getFirst().name());
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
        return names.stream()
                .filter(name -> name.role() != NameRole.ALIAS && wanted.test(name.language()))
                .findFirst()
                .map(found -> first(
                                names,
                                name -> name.role() == NameRole.DISPLAY
                                        && name.language().equals(found.language()))
                        .orElse(found.name()));
    }

    private static Optional<String> first(List<PersonName> names, Predicate<PersonName> wanted) {
        return names.stream()
                .filter(name -> name.role() != NameRole.ALIAS && wanted.test(name))
                .findFirst()
                .map(PersonName::name);
    }

    private static boolean isLatin(LanguageTag language) {
        return language.script().equals(LATIN);
    }
}
