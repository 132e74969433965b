package org.vestka.directory.web.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.Labels;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.AddressWords;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastNowhere;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.PersonPageExtension;
import org.vestka.directory.ui.PlaceGone;
import org.vestka.directory.ui.person.DaysOff;
import org.vestka.directory.ui.person.MattersNow;
import org.vestka.directory.ui.person.PersonDifference;
import org.vestka.directory.ui.person.PersonHistory;
import org.vestka.directory.ui.person.PersonWords;
import org.vestka.shared.Utc;

/** Pages of people to read. */
@Component
public class PersonPages {

    private final People people;
    private final AddressBook addresses;
    private final Guidelines guidelines;
    private final LetterWays ways;
    private final CountryWords called;
    private final Places places;
    private final ComingActs coming;
    private final PlaceGone gone;
    private final List<PersonPageExtension> extensions;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    PersonPages(
            People people,
            AddressBook addresses,
            Guidelines guidelines,
            LetterWays ways,
            CountryWords called,
            Places places,
            ComingActs coming,
            PlaceGone gone,
            ObjectProvider<PersonPageExtension> extensions,
            Frames frames,
            Templates templates,
            Clock clock) {
        this.people = people;
        this.addresses = addresses;
        this.guidelines = guidelines;
        this.ways = ways;
        this.called = called;
        this.places = places;
        this.coming = coming;
        this.gone = gone;
        this.extensions = extensions.orderedStream().toList();
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * What all languages of a page are made of.
     *
     * @param place of the address
     * @param ahead what is announced of it
     * @param postingDays usual time of a letter
     */
    record Known(
            PersonPage person,
            MailingAddress address,
            @Nullable FacilityPage place,
            List<Motion> ahead,
            int postingDays) {}

    /** Empty for whoever is not shown. */
    Optional<Known> known(PublicId id) {
        return people.page(id).map(person -> {
            MailingAddress address = addresses.of(person.id(), Utc.today(clock));
            return new Known(
                    person,
                    address,
                    address instanceof Printable printable
                            ? places.page(printable.facility()).orElse(null)
                            : null,
                    address instanceof Printable printable ? coming.of(printable.facility()) : List.of(),
                    places.country(person.country()).map(Country::postingDays).orElse(0));
        });
    }

    byte[] page(Known known, Links links, DirectoryWords words) {
        List<Guideline> rules = known.address() instanceof Printable
                ? guidelines.forPerson(known.person().id(), Utc.today(clock), words.reader())
                : List.of();
        return page(known, rules, links, words);
    }

    byte[] page(Known known, List<Guideline> rules, Links links, DirectoryWords reader) {
        DirectoryWords words = called.of(known.person().country(), reader);
        LocalDate today = Utc.today(clock);
        PersonPage person = known.person();
        PersonWords said = new PersonWords(person, words);
        Here here = here(person.publicId());
        MailingAddress address = known.address();
        return templates.page(
                "person",
                new PersonReading(
                        frames.of(here, links, words, listed(person), preview(person, words)),
                        person,
                        DirectoryWords.languageOf(person.originalName(), person.names()),
                        said.otherNames().stream()
                                .map(name -> new PersonReading.Name(
                                        name.name(), name.language().value()))
                                .toList(),
                        said.states(today),
                        new MattersNow(person, address, known.postingDays(), today, words).told(),
                        address instanceof Printable printable ? envelope(printable, known, links, words) : null,
                        coming.told(known.ahead(), known.postingDays(), words),
                        address instanceof Unprintable none
                                        && person.custody() != CustodyKind.DIED
                                        && person.publication() != Publication.MEMORIAL
                                ? new PersonReading.Nowhere(
                                        words.why(none),
                                        Optional.ofNullable(person.stay())
                                                .filter(stay -> none.reason() == MailingAddress.Reason.NO_ADDRESS
                                                        || none.reason() == MailingAddress.Reason.ADDRESS_DEAD)
                                                .flatMap(stay -> gone.told(stay.facility(), words))
                                                .orElse(null),
                                        AddressWords.inTransit(person, none, words)
                                                .orElse(null))
                                : null,
                        links.people(PersonListLocation.START, 1),
                        address instanceof Printable printable ? ways.services(printable.facility()) : List.of(),
                        address instanceof Printable
                                ? DaysOff.told(person.country(), today, known.postingDays(), ways, words)
                                        .orElse(null)
                                : null,
                        said.about(),
                        rules,
                        said.story(),
                        new PersonHistory(person, words).chapters(),
                        extensions.stream()
                                .flatMap(extension -> extension.partFor(person, words).stream())
                                .map(part -> new PlaceReading.Part(
                                        part, links.chapter(part.act().href())))
                                .toList()));
    }

    /** As it stood at the end of a past day; empty where nothing is kept of it. */
    Optional<byte[]> past(PublicId id, LocalDate day, Links links, DirectoryWords reader) {
        return people.page(id).flatMap(now -> people.page(id, day)
                .map(then -> past(then, day, now, links, called.of(now.country(), reader))));
    }

    private byte[] past(PersonPage then, LocalDate day, PersonPage now, Links links, DirectoryWords words) {
        PersonWords said = new PersonWords(then, words);
        PersonDifference difference = new PersonDifference(then, now, words);
        return templates.page(
                "personPast",
                new PersonPastReading(
                        frames.of(pastHere(then.publicId(), day), links, words, false, null),
                        then,
                        day,
                        DirectoryWords.languageOf(then.originalName(), then.names()),
                        said.otherNames().stream()
                                .map(name -> new PersonReading.Name(
                                        name.name(), name.language().value()))
                                .toList(),
                        said.states(day),
                        difference.states(day, Utc.today(clock)),
                        difference,
                        Stream.concat(said.about().stream(), said.story().stream())
                                .toList(),
                        Stream.concat(difference.chapters().stream(), difference.since().stream())
                                .toList()));
    }

    private static Here pastHere(PublicId person, LocalDate day) {
        String path = DirectoryNavigation.person(person);
        return new Here(path, DirectoryNavigation.asOf("", day), DirectoryNavigation.asOf(path, day), path + ".html");
    }

    /** Why there is no such state, with the way to the page as it is; for whoever is not shown, that they are not. */
    byte[] nowhere(PublicId id, PastNowhere nowhere, Links links, DirectoryWords words) {
        return people.idOf(id).isEmpty()
                ? nobody(links, words)
                : templates.page(
                        "missing",
                        new MissingReading(
                                frames.of(here(id), links, words, false, null),
                                nowhere.title(),
                                nowhere.text(),
                                nowhere.act(),
                                links.person(id)));
    }

    static Here here(PublicId person) {
        String path = DirectoryNavigation.person(person);
        return new Here(path, "", path, path + ".html");
    }

    private PersonReading.Envelope envelope(Printable printable, Known known, Links links, DirectoryWords words) {
        FacilityPage place = known.place();
        return new PersonReading.Envelope(
                printable,
                AddressWords.freshness(printable, Utc.today(clock), words),
                printable.fresh() ? null : AddressWords.stale(printable, words),
                place == null ? null : links.place(place.code()),
                printable.source(),
                printable.verification());
    }

    /** A name and a place at most: what is shown to whoever only sees the link must hold for those of whom no more is shown. */
    private static Frame.@Nullable Preview preview(PersonPage person, DirectoryWords words) {
        if (person.publication() != Publication.PUBLIC && person.publication() != Publication.LIMITED) {
            return null;
        }
        StayView stay = person.stay();
        String place = stay == null ? "" : Labels.in(words.reader(), stay.facilityNames());
        return new Frame.Preview(
                person.nameIn(words.reader()), place.isEmpty() ? words.custody(person.custody()) : place);
    }

    /** The same words for an id never given and for a person withheld: nobody learns which it is. */
    byte[] nobody(Links links, DirectoryWords words) {
        Here here = new Here(DirectoryNavigation.PEOPLE, "", DirectoryNavigation.PEOPLE, "people/index.html");
        return templates.page(
                "missing",
                new MissingReading(
                        frames.of(here, links, words, false, null),
                        words.text("person.nobody.title"),
                        words.text("person.nobody.text"),
                        words.text("person.nobody.act"),
                        links.people(PersonListLocation.START, 1)));
    }

    /** Whether search engines may list the page: of whom name and place alone are shown, they are told nothing. */
    private static boolean listed(PersonPage person) {
        return !person.invented() && person.publication() != Publication.LIMITED;
    }
}
