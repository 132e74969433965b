package org.vestka.letters.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.Gender;
import org.vestka.directory.place.Places;
import org.vestka.letters.DrawWishes;
import org.vestka.letters.LetterKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ChoiceChip;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.ToggleChip;

/** What one wishes of the people one shall write to. */
class DrawWishesPart extends Stack {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient Consumer<DrawLocation> wished;
    private final ToggleChip women;
    private final ToggleChip birthday;
    private final ChoiceChip<PlaceWish> place;
    private final Select<LetterKind> kind = new Select<>();
    private final Select<LanguageTag> language = new Select<>();
    private DrawLocation location = DrawLocation.ANY;

    /** @param wished hears of each change */
    DrawWishesPart(Places places, Consumer<DrawLocation> wished) {
        this.places = places;
        this.wished = wished;
        women = new ToggleChip(getTranslation("letters.draw.women"), false, on -> wish(location.women(on)));
        birthday = new ToggleChip(getTranslation("letters.draw.birthdays"), false, on -> wish(location.birthday(on)));
        place = new ChoiceChip<>(
                getTranslation("adoption.suggest.place"),
                List.of(),
                PlaceWish::name,
                chosen -> wish(location.place(chosen == null ? "" : chosen.code())));
        kind.setLabel(getTranslation("letters.draw.kind"));
        kind.setItemLabelGenerator(each -> getTranslation("letters.draw.kind." + each));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wish(location.kind(change.getValue()));
            }
        });
        language.setLabel(getTranslation("letters.draw.language"));
        language.setItemLabelGenerator(KindChoice::name);
        language.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wish(location.language(change.getValue().value()));
            }
        });
        add(
                new FilterChips(getTranslation("adoption.suggest.wishes"), women, birthday, place),
                new Row(kind, language));
    }

    /** A place one may wish for, as the chip shows it. */
    private record PlaceWish(FacilityId id, String code, String name) {}

    private void wish(DrawLocation now) {
        location = now;
        wished.accept(now);
    }

    /** Shows these wishes. */
    void show(DrawLocation now) {
        location = now;
        women.set(now.women());
        birthday.set(now.birthday());
        boolean eLetters = places.countries().stream().anyMatch(Country::eLetters);
        kind.setItems(Stream.of(LetterKind.values())
                .filter(each -> each.sentWhere(eLetters))
                .toList());
        kind.setValue(now.kind().sentWhere(eLetters) ? now.kind() : LetterKind.LETTER);
        List<PlaceWish> known = places.list(null).stream()
                .map(listed -> new PlaceWish(listed.id(), listed.code(), listed.nameIn(ReaderLanguage.current())))
                .toList();
        place.setOptions(known);
        place.set(known.stream()
                .filter(each -> each.code().equals(now.place()))
                .findFirst()
                .orElse(null));
        List<LanguageTag> pass = places.countries().stream()
                .flatMap(country -> country.letterLanguages().stream())
                .distinct()
                .toList();
        language.setItems(pass);
        language.setVisible(!pass.isEmpty());
        pass.stream()
                .filter(each -> each.value().equals(now.language()))
                .findFirst()
                .or(() -> pass.stream().filter(ReaderLanguage.current()::equals).findFirst())
                .or(() -> pass.stream().findFirst())
                .ifPresent(language::setValue);
    }

    /** Whether the link names a place that is not known here. */
    boolean placeUnknown() {
        return place.choice() == null && !location.place().isEmpty();
    }

    DrawWishes wishes() {
        @Nullable PlaceWish chosen = place.choice();
        LanguageTag written = language.getValue() == null ? ReaderLanguage.current() : language.getValue();
        return new DrawWishes(
                written,
                kind.getValue() == null ? LetterKind.LETTER : kind.getValue(),
                location.women() ? Gender.FEMALE : null,
                location.birthday(),
                chosen == null ? null : chosen.id());
    }
}
