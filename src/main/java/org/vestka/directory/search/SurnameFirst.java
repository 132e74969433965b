package org.vestka.directory.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.place.LatinLetters;
import org.vestka.shared.LanguageTag;

/**
 * By what a name stands in a list for a reader: by the surname where somebody wrote down which word it is, else by the name as
 * it is shown. Which word of a whole name is the surname is no guess of ours (decision 170).
 */
final class SurnameFirst {

    private static final String LATIN = "Latn";

    private SurnameFirst() {}

    static String of(LanguageTag reader, List<PersonName> names, Map<LanguageTag, NameParts> parts) {
        Optional<Map.Entry<LanguageTag, NameParts>> best = parts.entrySet().stream()
                .filter(own -> own.getValue().of(NamePart.SURNAME).isPresent())
                .filter(own -> own.getKey().script().equals(reader.script())
                        || reader.script().equals(LATIN))
                .min(Map.Entry.comparingByKey((one, other) -> {
                    int nearer = Integer.compare(distance(reader, one), distance(reader, other));
                    return nearer == 0 ? one.compareTo(other) : nearer;
                }));
        return best.map(own -> own.getKey().script().equals(reader.script())
                        ? own.getValue().whole()
                        // only to know where it stands among the others; what is shown is a stored name
                        : LatinLetters.of(own.getValue().whole(), own.getKey()))
                .orElseGet(() -> Names.in(reader, names));
    }

    private static int distance(LanguageTag reader, LanguageTag language) {
        if (!language.script().equals(reader.script())) {
            return 2;
        }
        return language.locale().getLanguage().equals(reader.locale().getLanguage()) ? 0 : 1;
    }
}
