package org.vestka.directory.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/** Which of the names held is shown to whom. */
public final class Names {

    private Names() {}

    /** The name for a reader: in the reader's language, else in one of the same script, else the original one. */
    public static String in(LanguageTag reader, List<PersonName> names) {
        String language = reader.locale().getLanguage();
        return find(language, false, names)
                .or(() -> isCyrillic(language)
                        ? find("be", false, names).or(() -> find("ru", false, names))
                        : latin(names))
                .orElseGet(() -> original(names));
    }

    /** The name as the person's own country writes it: the name on envelopes first, Belarusian before Russian. */
    public static String original(List<PersonName> names) {
        return names.stream()
                .filter(name -> name.role() != NameRole.ALIAS)
                .min(Comparator.comparing((PersonName name) -> isLatin(name.language()))
                        .thenComparing(PersonName::role)
                        .thenComparing(PersonName::language))
                .or(() -> names.stream().findFirst())
                .map(PersonName::name)
                .orElse("");
    }

    /** A name in Latin letters, where one is held. */
    public static Optional<String> latin(List<PersonName> names) {
        return find("en", true, names).or(() -> names.stream()
                .filter(name -> name.role() != NameRole.ALIAS && isLatin(name.language()))
                .map(PersonName::name)
                .findFirst());
    }

    private static Optional<String> find(String language, boolean anyScript, List<PersonName> names) {
        return names.stream()
                .filter(name -> name.role() != NameRole.ALIAS
                        && name.language().locale().getLanguage().equals(language)
                        && (anyScript || script(name.language()) == null))
                .min(Comparator.comparing((PersonName name) -> name.role() != NameRole.DISPLAY))
                .map(PersonName::name);
    }

    private static @Nullable String script(LanguageTag tag) {
        String script = tag.locale().getScript();
        return script.isEmpty() ? null : script;
    }

    private static boolean isLatin(LanguageTag tag) {
        String script = script(tag);
        return script == null ? tag.locale().getLanguage().equals("en") : script.equals("Latn");
    }

    private static boolean isCyrillic(String language) {
        return language.equals("be") || language.equals("ru") || language.equals("uk");
    }
}
