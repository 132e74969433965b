package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.adoption.Suggestion;
import org.vestka.adoption.SuggestionWishes;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.Places;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ChoiceChip;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.ToggleChip;

/** Somebody to write to: wishes, one person, and in a sentence why this one. The person is kept while one thinks. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.SUGGEST)
@PermitAll
class SuggestView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AdoptionService adoptions;
    private final transient People people;
    private final transient PersonSummary summary;
    private final Div offer = new Div();
    private final RhythmChoice rhythm = new RhythmChoice(Rhythm.ONE_LETTER);
    private final Set<PersonId> passedOver = new HashSet<>();
    private boolean women;
    private boolean birthdays;
    private transient @Nullable FacilityListItem place;

    SuggestView(AdoptionService adoptions, People people, Places places, PersonSummary summary) {
        this.adoptions = adoptions;
        this.people = people;
        this.summary = summary;
        narrow();
        heading(getTranslation("adoption.suggest.title"));
        lead(getTranslation("adoption.suggest.lead"));
        offer.addClassName("v-suggestion");
        offer.getElement().setAttribute("aria-live", "polite");
        add(wishes(places), offer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(adoptions.suggested().or(this::find));
    }

    private FilterChips wishes(Places places) {
        List<FacilityListItem> facilities = places.list(null);
        return new FilterChips(
                getTranslation("adoption.suggest.wishes"),
                new ToggleChip(getTranslation("adoption.suggest.women"), women, on -> {
                    women = on;
                    anew();
                }),
                new ToggleChip(getTranslation("adoption.suggest.birthdays"), birthdays, on -> {
                    birthdays = on;
                    anew();
                }),
                new ChoiceChip<>(
                        getTranslation("adoption.suggest.place"),
                        facilities,
                        facility -> facility.nameIn(ReaderLanguage.current()),
                        chosen -> {
                            place = chosen;
                            anew();
                        }));
    }

    private void anew() {
        passedOver.clear();
        show(find());
    }

    private Optional<Suggestion> find() {
        FacilityListItem chosen = place;
        SuggestionWishes wishes =
                new SuggestionWishes(women ? Gender.FEMALE : null, birthdays, chosen == null ? null : chosen.id());
        Optional<Suggestion> found = adoptions.suggest(wishes, passedOver);
        if (found.isEmpty() && !passedOver.isEmpty()) {
            // everybody was passed over: begin again
            passedOver.clear();
            return adoptions.suggest(wishes, passedOver);
        }
        return found;
    }

    private void show(Optional<Suggestion> suggestion) {
        offer.removeAll();
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
                new Section(getTranslation("adoption.promise.title"), rhythm),
                new Row(
                        Buttons.primary(getTranslation("adoption.suggest.take"), () -> take(person.get())),
                        Buttons.secondary(getTranslation("adoption.suggest.another"), () -> another(suggestion.get())),
                        Buttons.quiet(getTranslation("adoption.suggest.give-back"), this::giveBack)),
                kept());
    }

    private Paragraph kept() {
        Paragraph kept = new Paragraph(getTranslation("adoption.suggest.kept"));
        kept.addClassName("v-small");
        return kept;
    }

    private void take(PersonBrief person) {
        Attempt.to(this, () -> {
            adoptions.adopt(person.id(), rhythm.getValue());
            getUI().ifPresent(ui -> ui.navigate(LettersNavigation.write(person.publicId())));
        });
    }

    private void another(Suggestion suggestion) {
        passedOver.add(suggestion.person());
        show(find());
    }

    private void giveBack() {
        adoptions.giveBackSuggestion();
        getUI().ifPresent(ui -> ui.navigate(LettersNavigation.my()));
    }
}
