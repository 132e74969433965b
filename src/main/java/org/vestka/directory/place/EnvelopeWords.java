package org.vestka.directory.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.Country;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.shared.LanguageTag;

/** The stored name and the stored address text that go on paper together. */
record EnvelopeWords(String name, AddressText text) {

    /** Both in the country's best envelope language that has both; else the best of each. Never a transliteration. */
    static Optional<EnvelopeWords> choose(Country country, List<PersonName> names, List<AddressText> texts) {
        for (LanguageTag language : country.envelopeLanguages()) {
            Optional<String> name = name(names, language);
            Optional<AddressText> text = text(texts, language);
            if (name.isPresent() && text.isPresent()) {
                return Optional.of(new EnvelopeWords(name.get(), text.get()));
            }
        }
        Optional<String> name = country.envelopeLanguages().stream()
                .flatMap(language -> name(names, language).stream())
                .findFirst();
        Optional<AddressText> text = country.envelopeLanguages().stream()
                .flatMap(language -> text(texts, language).stream())
                .findFirst();
        return name.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnvelopeWords(name.get(), text.get()));
    }

    private static Optional<String> name(List<PersonName> names, LanguageTag language) {
        return names.stream()
                .filter(name -> name.language().equals(language) && name.role() != NameRole.ALIAS)
                .min(Comparator.comparing(PersonName::role))
                .map(PersonName::name);
    }

    private static Optional<AddressText> text(List<AddressText> texts, LanguageTag language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
