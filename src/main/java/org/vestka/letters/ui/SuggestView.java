package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vestka.accounts.MyAccount;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.adoption.Suggestion;
import org.vestka.adoption.SuggestionWishes;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.letters.LetterService;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ChoiceChip;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.ToggleChip;
import org.vestka.shared.ui.Tone;

/** Somebody to write to: wishes, one person, and in a sentence why this one. The person is kept while one thinks. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.SUGGEST)
@PermitAll
class SuggestView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AdoptionService adoptions;
    private final transient LetterService letters;
    private final transient People people;
    private final transient PersonSummary summary;
    private final transient MyAccount account;
    private final transient Clock clock;
    private final Div offer = new Div();
    private final RhythmChoice rhythm = new RhythmChoice(Rhythm.ONE_LETTER);
    private final ToggleChip women;
    private final ToggleChip birthday;
    private final ChoiceChip<PlaceWish> place;
    private final transient Places places;
    private SuggestLocation location = new SuggestLocation(false, false, "");

    SuggestView(
            AdoptionService adoptions,
            LetterService letters,
            People people,
            Places places,
            PersonSummary summary,
            MyAccount account,
            Clock clock) {
        this.clock = clock;
        this.adoptions = adoptions;
        this.letters = letters;
        this.people = people;
        this.summary = summary;
        this.account = account;
        this.places = places;
        narrow();
        heading(getTranslation("adoption.suggest.title"));
        lead(getTranslation("adoption.suggest.lead"));
        offer.addClassName("v-suggestion");
        offer.getElement().setAttribute("aria-live", "polite");
        women = new ToggleChip(getTranslation("adoption.suggest.women"), false, on -> wish(location.women(on)));
        birthday =
                new ToggleChip(getTranslation("adoption.suggest.birthdays"), false, on -> wish(location.birthday(on)));
        place = new ChoiceChip<>(
                getTranslation("adoption.suggest.place"),
                List.of(),
                PlaceWish::name,
                chosen -> wish(location.place(chosen == null ? "" : chosen.code())));
        add(new FilterChips(getTranslation("adoption.suggest.wishes"), women, birthday, place), offer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = SuggestLocation.read(event.getLocation().getQueryParameters().getParameters());
        women.set(location.women());
        birthday.set(location.birthday());
        List<PlaceWish> known = places.list(null).stream()
                .map(listed -> new PlaceWish(listed.id(), listed.code(), listed.nameIn(ReaderLanguage.current())))
                .toList();
        place.setOptions(known);
        place.set(known.stream()
                .filter(each -> each.code().equals(location.place()))
                .findFirst()
                .orElse(null));
        refresh();
    }

    private void wish(SuggestLocation wished) {
        location = wished;
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, wished.href()));
        refresh();
    }

    /** Whoever is kept for one stays, unless the wishes are for somebody else or a letter to them has been begun. */
    private void refresh() {
        show(adoptions.suggested().filter(this::fits).or(this::find));
    }

    private boolean fits(Suggestion suggestion) {
        return letters.open(suggestion.person()).isEmpty()
                && people.brief(suggestion.person())
                        .filter(person -> wishes().fit(person, suggestion))
                        .isPresent();
    }

    private SuggestionWishes wishes() {
        PlaceWish wished = place.choice();
        return new SuggestionWishes(
                location.women() ? Gender.FEMALE : null, location.birthday(), wished == null ? null : wished.id());
    }

    private Optional<Suggestion> find() {
        PassedOver passedOver = PassedOver.ofThisVisit();
        Optional<Suggestion> found = adoptions.suggest(wishes(), not(passedOver));
        if (found.isPresent() || passedOver.people().isEmpty()) {
            return found;
        }
        // everybody who fits was passed over: begin again with them
        passedOver.forget(people.briefs(passedOver.people()).values().stream()
                .filter(wishes()::concern)
                .map(PersonBrief::id)
                .toList());
        return adoptions.suggest(wishes(), not(passedOver));
    }

    /** Nor whom one is writing to already. */
    private Set<PersonId> not(PassedOver passedOver) {
        Set<PersonId> not = new HashSet<>(passedOver.people());
        letters.onTheTable(0, LetterService.MOST).forEach(letter -> not.add(letter.person()));
        return not;
    }

    private void show(Optional<Suggestion> suggestion) {
        offer.removeAll();
        if (place.choice() == null && !location.place().isEmpty()) {
            offer.add(new Note(Tone.AMBER, getTranslation("adoption.suggest.place-unknown")));
        }
        Optional<PersonBrief> person = suggestion.flatMap(found -> people.brief(found.person()));
        if (suggestion.isEmpty() || person.isEmpty()) {
            offer.add(new EmptyState(
                    getTranslation("adoption.suggest.nobody"), getTranslation("adoption.suggest.nobody.what")));
            return;
        }
        rhythm.birthdayKnown(person.get().birthday() != null);
        offer.add(
                summary.card(person.get())
                        .line(Reasons.sentence(this, suggestion.get().reasons())),
                new Section(getTranslation("adoption.promise.title"), rhythm, new RemindersHint(account)),
                new Row(
                        Buttons.primary(getTranslation("adoption.suggest.take"), () -> take(person.get())),
                        Buttons.secondary(getTranslation("adoption.suggest.another"), () -> another(suggestion.get())),
                        Buttons.quiet(getTranslation("adoption.suggest.give-back"), this::giveBack)),
                kept());
    }

    /** A place one may wish for, as the chip shows it. */
    private record PlaceWish(FacilityId id, String code, String name) {}

    private Paragraph kept() {
        Paragraph kept = new Paragraph(getTranslation("adoption.suggest.kept"));
        kept.addClassName("v-small");
        return kept;
    }

    private void take(PersonBrief person) {
        Attempt.to(this, () -> {
            Adoption promised = adoptions.adopt(person.id(), rhythm.getValue());
            FinishedStep.leadOn(this, LettersNavigation.write(person.publicId()));
            Promised.tell(promised, person, Utc.today(clock));
        });
    }

    private void another(Suggestion suggestion) {
        PassedOver.ofThisVisit().add(suggestion.person());
        show(find());
    }

    private void giveBack() {
        adoptions.giveBackSuggestion();
        getUI().ifPresent(ui -> ui.navigate(LettersNavigation.my()));
    }
}
