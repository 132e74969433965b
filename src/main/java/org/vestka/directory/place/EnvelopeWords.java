package org.vestka.directory.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * The stored name and the stored address text that go on paper together.
 *
 * @param name line by line, as the country writes it
 * @param latinName the same to be read; put into Latin letters when it is asked for, as most envelopes have a stored one
 */
public record EnvelopeWords(List<String> name, Supplier<List<String>> latinName, AddressText text) {

    private record Written(List<String> lines, Supplier<List<String>> latin) {}

    /** Both in the country's best envelope language that has both; else the best of each. Never a transliteration. */
    static Optional<EnvelopeWords> choose(
            Country country, List<PersonName> names, @Nullable PartialDate born, List<AddressText> texts) {
        for (LanguageTag language : country.envelopeLanguages()) {
            Optional<Written> name = name(country, names, born, language);
            Optional<AddressText> text = text(texts, language);
            if (name.isPresent() && text.isPresent()) {
                return Optional.of(
                        new EnvelopeWords(name.get().lines(), name.get().latin(), text.get()));
            }
        }
        Optional<Written> name = name(country, names, born);
        Optional<AddressText> text = first(country, texts, EnvelopeWords::text);
        return name.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnvelopeWords(name.get().lines(), name.get().latin(), text.get()));
    }

    /** Whether there is a name that can go on an envelope of the country, with all that its name line wants. */
    public static boolean named(Country country, List<PersonName> names, @Nullable PartialDate born) {
        return name(country, names, born).isPresent();
    }

    /** What the envelope still wants, of the name that lacks least; nothing where no name is held at all, or none lacks. */
    public static List<NamePart> missing(Country country, List<PersonName> names, @Nullable PartialDate born) {
        return country.envelopeLanguages().stream()
                .flatMap(language -> stored(names, language).stream())
                .map(name -> {
                    NameLine line = country.nameLines().get(name.language());
                    return line == null ? List.<NamePart>of() : line.missing(name.parts(), born);
                })
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static Optional<Written> name(Country country, List<PersonName> names, @Nullable PartialDate born) {
        return first(country, names, (all, language) -> name(country, all, born, language));
    }

    private static <T, R> Optional<R> first(
            Country country, List<T> all, BiFunction<List<T>, LanguageTag, Optional<R>> of) {
        return country.envelopeLanguages().stream()
                .flatMap(language -> of.apply(all, language).stream())
                .findFirst();
    }

    private static Optional<Written> name(
            Country country, List<PersonName> names, @Nullable PartialDate born, LanguageTag language) {
        NameLine line = country.nameLines().get(language);
        return stored(names, language)
                .filter(name -> line == null || line.missing(name.parts(), born).isEmpty())
                .map(name -> line == null
                        ? new Written(List.of(name.name()), () -> List.of(LatinLetters.of(name.name(), language)))
                        : new Written(
                                line.lines(name.parts(), born),
                                () -> line.latinLines(name.parts(), born, word -> LatinLetters.of(word, language))));
    }

    private static Optional<PersonName> stored(List<PersonName> names, LanguageTag language) {
        return names.stream()
                .filter(name -> name.language().equals(language) && name.role() != NameRole.ALIAS)
                .min(Comparator.comparing(PersonName::role));
    }

    private static Optional<AddressText> text(List<AddressText> texts, LanguageTag language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
