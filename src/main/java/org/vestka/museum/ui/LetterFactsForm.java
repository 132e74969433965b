package org.vestka.museum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PlaceField;
import org.vestka.museum.MuseumLetterDraft;
import org.vestka.museum.MuseumLetterKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;

/** What is known of a letter: what it is, when, where and in which language it was written. */
class LetterFactsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<MuseumLetterKind> kind = new Select<>();
    private final TextField written;
    private final PlaceField place;
    private final ComboBox<LanguageTag> language;
    private final transient Places places;
    private final transient MuseumWords words;

    LetterFactsForm(Places places, MuseumWords words) {
        this.places = places;
        this.words = words;
        addClassName("v-museum-facts");
        kind.setLabel(words.text("fact.kind"));
        kind.setItems(MuseumLetterKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(MuseumLetterKind.LETTER);
        written = new TextField(words.text("fact.written"));
        written.setHelperText(words.text("fact.written.help"));
        written.setMaxLength(10);
        place = new PlaceField(DirectoryWords.current());
        place.setLabel(words.text("fact.place"));
        place.setHelperText(words.text("fact.place.help"));
        place.of(places.list(null));
        place.setClearButtonVisible(true);
        language = new ComboBox<>(words.text("fact.language"));
        List<LanguageTag> languages = languages(places.countries(), words);
        language.setItems(languages);
        language.setItemLabelGenerator(words::languageAlone);
        language.setValue(languages.getFirst());
        add(kind, written, place, language);
    }

    /** Those that pass in prisons that are known here, those of the interface, and all others: a letter may be in any. */
    private static List<LanguageTag> languages(List<Country> countries, MuseumWords words) {
        Stream<LanguageTag> likely = Stream.concat(
                countries.stream().flatMap(country -> country.letterLanguages().stream()), Languages.OFFERED.stream());
        Stream<LanguageTag> others = Arrays.stream(Locale.getISOLanguages())
                .map(LanguageTag::new)
                .sorted(words.directory().byName(words::language));
        return Stream.concat(likely, others).distinct().toList();
    }

    /** Proposes the language in which most is written from where somebody is. */
    void propose(PersonBrief person) {
        places.country(person.country()).stream()
                .flatMap(country -> country.letterLanguages().stream())
                .findFirst()
                .ifPresent(language::setValue);
    }

    void write(MuseumLetterDraft draft) {
        kind.setValue(draft.kind());
        written.setValue(draft.writtenOn() == null ? "" : draft.writtenOn().toString());
        place.choose(draft.place());
        language.setValue(draft.language());
    }

    /** Empty where something cannot be read, which the field then says. */
    Optional<MuseumLetterDraft> read(PersonId person) {
        @Nullable PartialDate on = null;
        written.setInvalid(false);
        if (!written.getValue().isBlank()) {
            try {
                on = PartialDate.parse(written.getValue().strip());
            } catch (IllegalArgumentException | DateTimeException e) {
                written.setErrorMessage(words.text("fact.written.wrong"));
                written.setInvalid(true);
                written.focus();
                return Optional.empty();
            }
        }
        if (language.getValue() == null) {
            language.setErrorMessage(words.text("fact.language.missing"));
            language.setInvalid(true);
            language.focus();
            return Optional.empty();
        }
        @Nullable
        FacilityId where = place.getValue() == null ? null : place.getValue().id();
        return Optional.of(new MuseumLetterDraft(person, where, on, kind.getValue(), language.getValue()));
    }
}
