package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.motion.NameMatching;
import org.vestka.directory.motion.NamedLine;
import org.vestka.directory.motion.TooManyNames;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Steps;

/** People were freed, or are somewhere else: their names, who is meant, everyone concerned, one approval. */
@Route(DirectoryNavigation.MOTION + "/people/:what(released|moved)")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/directory.css")
class PeopleInMotionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NameMatching matching;
    private final transient Approval approval;
    private final transient MotionWords words;
    private final transient People people;
    private final transient Places places;
    private final transient Clock clock;
    private final Div content = new Div();
    private MotionKind kind = MotionKind.RELEASE;

    PeopleInMotionView(
            NameMatching matching, Approval approval, MotionWords words, People people, Places places, Clock clock) {
        this.matching = matching;
        this.approval = approval;
        this.words = words;
        this.people = people;
        this.places = places;
        this.clock = clock;
        content.addClassName("v-motion");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getRouteParameters().get("what").orElse("").equals("moved")
                ? MotionKind.TRANSFER
                : MotionKind.RELEASE;
        startOver();
        heading(MotionWords.text(kind == MotionKind.RELEASE ? "released" : "moved"));
        lead(MotionWords.text(kind == MotionKind.RELEASE ? "released.lead" : "moved.lead"));
        add(content);
        Optional<PersonBrief> one = event.getLocation().getQueryParameters().getSingleParameter("person").stream()
                .flatMap(id -> PublicId.parse(id).stream())
                .flatMap(id -> people.idOf(id).stream())
                .flatMap(id -> people.brief(id).stream())
                .findFirst();
        one.ifPresentOrElse(this::askOf, () -> askNames(new NamesForm()));
    }

    private void askOf(PersonBrief person) {
        String name = person.nameIn(DirectoryWords.current().reader());
        decide(
                new Section(MotionWords.text("one"), new Paragraph(name)),
                Set.of(person.country()),
                () -> Optional.of(Set.of(person.id())),
                null);
    }

    private void askNames(NamesForm form) {
        show(0, form, new Row(Buttons.primary(MotionWords.text("names.find"), () -> find(form))));
    }

    private void find(NamesForm form) {
        try {
            List<NamedLine> lines = matching.match(form.value());
            if (lines.isEmpty()) {
                form.problem(MotionWords.text("names.missing"));
                return;
            }
            NamesReview review = new NamesReview(lines, places, words, kind == MotionKind.RELEASE);
            decide(
                    review,
                    review.countries(),
                    () -> {
                        if (review.undecided()) {
                            Notice.problem(MotionWords.text("review.decide.all"));
                            return Optional.empty();
                        }
                        return Optional.of(review.chosen());
                    },
                    form);
        } catch (TooManyNames e) {
            form.problem(MotionWords.text("names.many", MotionDesk.MOST_PEOPLE));
        }
    }

    /**
     * @param countries of the people who can be meant
     * @param form to which one can go back; null where nothing was asked
     */
    private void decide(
            Component who,
            Set<CountryCode> countries,
            Supplier<Optional<Set<PersonId>>> chosen,
            @org.jspecify.annotations.Nullable NamesForm form) {
        PeopleActForm act = new PeopleActForm(kind, words, countries, Utc.today(clock));
        Row buttons = new Row();
        Section what = new Section(MotionWords.text("what"), act);
        buttons.add(Buttons.primary(MotionWords.text("show"), () -> chosen.get()
                .flatMap(act::draft)
                .ifPresent(draft -> approval.preview(
                        draft,
                        count -> MotionWords.text(
                                kind == MotionKind.RELEASE ? "approve.RELEASE" : "approve.TRANSFER", count),
                        preview -> show(2, preview),
                        () -> show(1, who, what, buttons)))));
        if (form != null) {
            buttons.add(Buttons.secondary(MotionWords.text("back"), () -> askNames(form)));
        }
        show(1, who, what, buttons);
    }

    private void show(int step, Component... parts) {
        content.removeAll();
        content.add(new Steps(
                List.of(MotionWords.text("step.names"), MotionWords.text("step.who"), MotionWords.text("step.approve")),
                step));
        content.add(parts);
        if (step > 0) {
            arrived();
        }
    }
}
