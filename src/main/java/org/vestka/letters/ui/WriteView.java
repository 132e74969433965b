package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Steps;

/**
 * The way to one posted letter: reserve, read the rules, print the envelope, write, post. Where one is stands in the URL;
 * what has been done stands in the database, so that reloading, going back and coming again tomorrow change nothing.
 */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.WRITE)
@PermitAll
class WriteView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LetterService letters;
    private final transient People people;
    private final transient PersonSummary summary;
    private final transient WriteSteps steps;

    WriteView(LetterService letters, People people, PersonSummary summary, WriteSteps steps) {
        this.letters = letters;
        this.people = people;
        this.summary = summary;
        this.steps = steps;
        addClassName("v-letters-page");
        heading(getTranslation("letters.write.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PersonBrief> person = event.getRouteParameters()
                .get("person")
                .flatMap(PublicId::parse)
                .flatMap(people::idOf)
                .flatMap(people::brief);
        if (person.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<Letter> letter = letters.open(person.get().id());
        if (letter.isPresent() && letter.get().state() == LetterState.HELD) {
            event.forwardTo(LettersNavigation.letter(letter.get().code()));
            return;
        }
        Optional<WriteStep> asked = event.getRouteParameters().get("step").map(WriteStep::parse);
        Optional<Letter> today = letter.isPresent() ? Optional.empty() : steps.postedToday(person.get());
        WriteStep here = letter.map(WriteStep::of).orElse(WriteStep.BEGIN);
        if (letter.isEmpty() ? asked.isPresent() : asked.isEmpty()) {
            // a step already taken, none yet, or one of several: the address bar says where one is
            event.forwardTo(
                    letter.isEmpty() && today.isPresent()
                            ? LettersNavigation.letter(today.get().code())
                            : LettersNavigation.write(person.get().publicId(), here));
            return;
        }
        show(person.get(), letter, asked.orElse(here));
    }

    private void show(PersonBrief person, Optional<Letter> letter, WriteStep step) {
        setClassName("v-page-narrow", step != WriteStep.COMPOSE);
        getChildren().filter(part -> part.hasClassName("v-write-part")).toList().forEach(part -> remove(part));
        part(summary.plain(person));
        boolean possible = letter.isPresent() || steps.possible(person);
        heading(possible ? getTranslation("letters.write.title") : NoLetterNow.heading(this, person));
        if (!possible) {
            part(steps.begin(person));
            return;
        }
        part(new Steps(
                names(),
                step.ordinal(),
                done -> WriteStep.values()[done] == WriteStep.BEGIN
                        ? Optional.empty()
                        : Optional.of(LettersNavigation.write(person.publicId(), WriteStep.values()[done]))));
        summary.notes(person).forEach(this::part);
        letter.ifPresent(begun -> part(steps.kind(person, begun, () -> again(person, step))));
        Component content =
                switch (step) {
                    case BEGIN -> steps.begin(person);
                    case RULES -> steps.rules(person, letter.orElseThrow());
                    case COMPOSE -> steps.compose(person, letter.orElseThrow());
                    case ENVELOPE -> steps.envelope(person, letter.orElseThrow());
                    case POST -> steps.post(person, letter.orElseThrow());
                };
        part(content);
    }

    private void again(PersonBrief person, WriteStep step) {
        Optional<EnvelopePart> before = envelope();
        show(person, letters.open(person.id()), step);
        before.ifPresent(typed -> envelope().ifPresent(part -> part.goOnFrom(typed)));
    }

    private Optional<EnvelopePart> envelope() {
        return getChildren()
                .filter(EnvelopePart.class::isInstance)
                .map(EnvelopePart.class::cast)
                .findFirst();
    }

    private void part(Component part) {
        part.addClassName("v-write-part");
        add(part);
    }

    private List<String> names() {
        return Stream.of(WriteStep.values())
                .map(step -> getTranslation(step.key()))
                .toList();
    }
}
