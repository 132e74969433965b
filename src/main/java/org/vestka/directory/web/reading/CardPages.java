package org.vestka.directory.web.reading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.NeutralTitle;

/** Somebody to write to today, for other sites: each day another of those who get the fewest letters. */
@Component
class CardPages {

    private static final String ANY = "";

    private final PersonList people;
    private final Places places;
    private final CountryWords called;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    CardPages(PersonList people, Places places, CountryWords called, Frames frames, Templates templates, Clock clock) {
        this.people = people;
        this.places = places;
        this.called = called;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    /** A country of whose people one is shown; empty for any, and where it is not known. */
    String known(@Nullable String country) {
        return places.countries().stream()
                .map(each -> each.code().value())
                .filter(code -> code.equals(country))
                .findFirst()
                .orElse(ANY);
    }

    /** @param country as {@link #known} gives it */
    byte[] card(String country, Links links, DirectoryWords words) {
        PersonListLocation all =
                country.isEmpty() ? PersonListLocation.START : PersonListLocation.START.with("country", country);
        List<PersonListItem> waiting =
                people
                        .list(all.waiting(), PersonSort.FEWEST_LETTERS, words.reader(), 0, PersonList.LIMIT)
                        .items()
                        .stream()
                        // of whom no more than name and place is shown, nothing is shown elsewhere
                        .filter(person -> person.publication() == Publication.PUBLIC)
                        .toList();
        return templates.page(
                "card",
                new CardReading(
                        words,
                        links,
                        NeutralTitle.TEXT,
                        frames.text("shell.wordmark", words.reader()),
                        waiting.isEmpty() ? null : chosen(today(waiting), links, words),
                        links.people(all, 1)));
    }

    private PersonListItem today(List<PersonListItem> waiting) {
        return waiting.get(Math.floorMod(Utc.today(clock).toEpochDay(), waiting.size()));
    }

    private CardReading.Chosen chosen(PersonListItem person, Links links, DirectoryWords words) {
        FacilityId facility = person.facility();
        Map<LanguageTag, String> names =
                facility == null ? Map.of() : places.names(List.of(facility)).getOrDefault(facility, Map.of());
        String place = Labels.in(words.reader(), names);
        String name = person.nameIn(words.reader());
        String language = DirectoryWords.languageOf(name, person.names());
        return new CardReading.Chosen(
                name,
                language.isEmpty() ? null : language,
                place.isEmpty() ? called.of(person.country(), words).custody(person.custody()) : place,
                links.person(person.publicId()));
    }
}
