package org.vestka.directory.ui.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.ActLink;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.directory.ui.ListExtension;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Tone;

/** Puts what the list knows of people into the words of its rows. */
@Component
public class PersonRows {

    private final Places places;
    private final List<ListExtension> extensions;
    private final CountryWords called;
    private final Clock clock;

    PersonRows(Places places, ObjectProvider<ListExtension> extensions, CountryWords called, Clock clock) {
        this.places = places;
        this.extensions = extensions.orderedStream().toList();
        this.called = called;
        this.clock = clock;
    }

    /** The act of the whole list, where a module offers one. */
    Optional<ActLink> listAct() {
        return extensions.stream()
                .flatMap(extension -> extension.listAct().stream())
                .findFirst();
    }

    /** @param sort what the list is ordered by, which each row tells */
    List<PersonRow> of(List<PersonListItem> people, PersonSort sort, DirectoryWords words) {
        return of(people, sort, words, this::act);
    }

    /** The same without acts, for pages on which nothing can be done. */
    public List<PersonRow> toRead(List<PersonListItem> people, PersonSort sort, DirectoryWords words) {
        return of(people, sort, words, person -> Optional.empty());
    }

    private Optional<ActLink> act(PersonListItem person) {
        return extensions.stream()
                .flatMap(extension -> extension.actFor(person).stream())
                .findFirst();
    }

    private List<PersonRow> of(
            List<PersonListItem> people,
            PersonSort sort,
            DirectoryWords words,
            Function<PersonListItem, Optional<ActLink>> acts) {
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(people.stream()
                .flatMap(person -> Optional.ofNullable(person.facility()).stream())
                .distinct()
                .toList());
        Map<CountryCode, Country> countries =
                places.countries().stream().collect(Collectors.toMap(Country::code, country -> country));
        LocalDate today = Utc.today(clock);
        Function<CountryCode, DirectoryWords> each = called.each(words);
        return people.stream()
                .map(person -> row(
                        person,
                        sort,
                        names,
                        countries.get(person.country()),
                        today,
                        each.apply(person.country()),
                        person.writable() ? acts.apply(person) : Optional.empty()))
                .toList();
    }

    private PersonRow row(
            PersonListItem person,
            PersonSort sort,
            Map<FacilityId, Map<LanguageTag, String>> names,
            @Nullable Country country,
            LocalDate today,
            DirectoryWords words,
            Optional<ActLink> act) {
        String name = person.originalName();
        boolean writable = person.writable();
        // of whose address is not known yet the note says it, once
        boolean expected = writable
                || person.reachability() != Reachability.NO_ADDRESS
                        && person.reachability() != Reachability.IN_TRANSIT
                        && (person.custody().inFacility() || person.custody() == CustodyKind.UNKNOWN);
        Freshness address = writable
                ? words.freshness(
                        person.addressStatus(),
                        person.verifiedOn(),
                        today,
                        country == null ? 0 : country.freshnessDays())
                : new Freshness(Tone.NEUTRAL, words.text("address.notNow"), null);
        return new PersonRow(
                DirectoryNavigation.person(person.publicId()),
                name,
                DirectoryWords.languageOf(name, person.names()),
                other(person, name, today, words),
                where(person, sort, names, words),
                person.facility() == null,
                person.postedIn90Days(),
                letters(person, words),
                expected ? address.tone().className() : null,
                expected ? address.text() : null,
                address.exact(),
                act.map(ActLink::label).orElse(null),
                act.map(ActLink::href).orElse(null),
                act.map(link -> words.text("row.act", link.label(), name)).orElse(null),
                writable ? null : words.briefly(person.reachability(), person.publication()));
    }

    private static String other(PersonListItem person, String name, LocalDate today, DirectoryWords words) {
        List<String> parts = new ArrayList<>();
        String other = DirectoryWords.otherName(name, words.reader(), person.names());
        if (other != null) {
            parts.add(other);
        }
        if (person.age() != null && person.custody() != CustodyKind.DIED) {
            parts.add(words.word("age", person.age()));
        }
        if (person.birthday() != null && person.custody() != CustodyKind.DIED) {
            parts.add(words.text("birthday", words.day(person.birthday())));
        }
        return String.join(" · ", parts);
    }

    private static String where(
            PersonListItem person,
            PersonSort sort,
            Map<FacilityId, Map<LanguageTag, String>> names,
            DirectoryWords words) {
        Map<LanguageTag, String> labels = person.facility() == null ? null : names.get(person.facility());
        String where = labels == null ? words.custody(person.custody()) : Labels.in(words.reader(), labels);
        PartialDate since = person.custodySince();
        if (since == null || labels != null && sort != PersonSort.LONGEST_IN_CUSTODY) {
            return where;
        }
        return person.custody().isEvent()
                ? words.text("row.when", where, words.dates().partial(since))
                : words.text("row.where", where, words.dates().since(since));
    }

    private static String letters(PersonListItem person, DirectoryWords words) {
        String posted = words.letters(person.postedIn90Days());
        return person.reserved() == 0 ? posted : words.text("row.reserved", posted, person.reserved());
    }
}
