package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.Country;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.ui.PastActs;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.CorrectionLinks;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.directory.ui.PartSection;
import org.vestka.directory.ui.PastChoice;
import org.vestka.directory.ui.PastDay;
import org.vestka.directory.ui.PastNowhere;
import org.vestka.directory.ui.PersonPageExtension;
import org.vestka.directory.ui.PlaceGone;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Portrait;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** One person: name, the sentence that matters now, acts, envelope, rules, what happened, what is known. */
@Route(DirectoryNavigation.PEOPLE + "/:person")
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PersonView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient Joinings joinings;
    private final transient AddressBook addresses;
    private final transient Guidelines guidelines;
    private final transient LetterWays ways;
    private final transient CountryWords called;
    private final transient Places places;
    private final transient ComingActs coming;
    private final transient PlaceGone gone;
    private final transient List<PersonPageExtension> extensions;
    private final transient EditorActs editors;
    private final transient PastActs pastActs;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    @SuppressWarnings("TooManyParameters")
    PersonView(
            People people,
            Joinings joinings,
            AddressBook addresses,
            Guidelines guidelines,
            LetterWays ways,
            CountryWords called,
            Places places,
            ComingActs coming,
            PlaceGone gone,
            ObjectProvider<PersonPageExtension> extensions,
            EditorActs editors,
            PastActs pastActs,
            CurrentAccount current,
            Clock clock) {
        this.people = people;
        this.joinings = joinings;
        this.addresses = addresses;
        this.guidelines = guidelines;
        this.ways = ways;
        this.called = called;
        this.places = places;
        this.coming = coming;
        this.gone = gone;
        this.extensions = extensions.orderedStream().toList();
        this.editors = editors;
        this.pastActs = pastActs;
        this.current = current;
        this.clock = clock;
        addClassName("v-person-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PublicId> id = event.getRouteParameters().get("person").flatMap(PublicId::parse);
        Optional<PublicId> now = id.flatMap(joinings::joinedInto);
        if (now.isPresent()) {
            event.forwardTo(
                    PersonView.class,
                    new RouteParameters("person", now.get().value()),
                    event.getLocation().getQueryParameters());
            return;
        }
        PastDay asked = PastDay.read(event.getLocation().getQueryParameters().getParameters(), Utc.today(clock));
        Optional<PersonPage> person = asked instanceof PastDay.Now ? Optional.empty() : id.flatMap(people::page);
        if (person.isEmpty()) {
            show(id);
        } else {
            show(person.get(), asked);
        }
    }

    private void show(PersonPage now, PastDay asked) {
        startOver();
        DirectoryWords words = called.of(now.country(), DirectoryWords.current());
        if (!(asked instanceof PastDay.Past(LocalDate day))) {
            nowhere(PastNowhere.noDay(words), now);
            return;
        }
        Optional<PersonPage> kept = people.page(now.publicId(), day);
        if (kept.isEmpty()) {
            nowhere(PastNowhere.of(day, words), now);
            return;
        }
        PersonPage then = kept.get();
        PersonPast past = new PersonPast(then, day, now, words);
        picture(new Portrait(then.originalName()));
        heading(then.originalName());
        lead(past.otherNames());
        below(past.badges(Utc.today(clock)));
        add(past.note());
        past.sections().forEach(this::add);
        if (current.isEditor()) {
            add(pastActs.of(
                    then, day, words, () -> DirectoryNavigation.open(DirectoryNavigation.person(now.publicId()))));
        }
    }

    private void nowhere(PastNowhere nowhere, PersonPage now) {
        heading(nowhere.title());
        lead(nowhere.text());
        add(new Row(Buttons.secondaryLink(nowhere.act(), DirectoryNavigation.person(now.publicId()))));
    }

    private void show(Optional<PublicId> id) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        Optional<PersonPage> person = id.flatMap(people::page);
        if (person.isPresent()) {
            show(person.get(), called.of(person.get().country(), words));
        } else {
            nobody(words);
        }
    }

    /** The same words for an id never given and for a person withheld: nobody learns which it is. */
    private void nobody(DirectoryWords words) {
        heading(words.text("person.nobody.title"));
        lead(words.text("person.nobody.text"));
        add(new Row(Buttons.secondaryLink(words.text("person.nobody.act"), DirectoryNavigation.people())));
    }

    private void show(PersonPage person, DirectoryWords words) {
        LocalDate today = Utc.today(clock);
        MailingAddress address = addresses.of(person.id(), today);
        int postingDays =
                places.country(person.country()).map(Country::postingDays).orElse(0);
        PersonFrame frame = new PersonFrame(person, words);
        MattersNow matters = new MattersNow(person, address, postingDays, today, words);

        picture(frame.portrait());
        heading(person.originalName());
        lead(frame.otherNames());
        below(frame.badges(today), matters.note());
        List<Component> acts = acts(person);
        if (!acts.isEmpty()) {
            acts(acts.toArray(Component[]::new));
        }

        Div body = new Div();
        body.addClassName("v-person-grid");
        Div letter = part(
                "v-person-letter",
                new WhereToWrite(person, address, places, ways, coming, gone, postingDays, today, words).section());
        Div known = part("v-person-known", new WhatHappened(person, frame.story(), words).sections());
        body.add(letter, part("v-person-about", frame.about()));
        List<Guideline> rules = address instanceof MailingAddress.Printable
                ? guidelines.forPerson(person.id(), today, words.reader())
                : List.of();
        if (rules.isEmpty()) {
            body.addClassName("v-person-unwritten");
        } else {
            Section before = new Section(words.text("person.rules"), GuidelineList.folded(rules, words));
            body.add(part("v-person-rules", List.of(before)));
        }
        body.add(known);
        add(body);
        people.brief(person.id())
                .ifPresent(brief -> extensions.forEach(
                        extension -> extension.sectionsFor(brief).forEach(known::add)));
        extensions.forEach(
                extension -> extension.partFor(person, words).ifPresent(part -> known.add(new PartSection(part))));
        LocalDate first = person.standing().first();
        if (first != null) {
            known.add(new PastChoice(DirectoryNavigation.person(person.publicId()), person.standing(), first, words));
        }
        if (person.publication().visible()) {
            known.add(new CorrectionLinks(DirectoryNavigation.person(person.publicId()), words));
        }
        if (current.isEditor()) {
            known.add(editors.section(person, address, words, () -> show(Optional.of(person.publicId()))));
        }
    }

    private List<Component> acts(PersonPage person) {
        List<Component> acts = new ArrayList<>();
        people.brief(person.id())
                .ifPresent(brief -> extensions.forEach(extension ->
                        Optional.ofNullable(extension.actsFor(brief)).ifPresent(acts::add)));
        return acts;
    }

    private static Div part(String className, List<? extends Component> sections) {
        Div part = new Div();
        part.addClassNames("v-column", className);
        sections.forEach(part::add);
        return part;
    }
}
