package org.vestka.directory.web.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.list.PeopleByKey;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/** People and places for programs, paged by key. */
@RestController
class OpenDataEndpoint {

    static final String ROOT = "/api/v1";

    private static final MediaType OPEN_API = MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.1");

    private final PeopleByKey list;
    private final Places places;
    private final OpenRows rows;
    private final PublicPages pages;
    private final Joinings joinings;
    private final OpenAnswers answers;
    private final Terms terms;
    private final PublicLinks links;
    private final byte[] description;

    OpenDataEndpoint(
            PeopleByKey list,
            Places places,
            OpenRows rows,
            PublicPages pages,
            Joinings joinings,
            OpenAnswers answers,
            Terms terms,
            PublicLinks links) {
        this.list = list;
        this.places = places;
        this.rows = rows;
        this.pages = pages;
        this.joinings = joinings;
        this.answers = answers;
        this.terms = terms;
        this.links = links;
        this.description = description();
    }

    /** @param next where the next part is; null after the last */
    record PeoplePart(
            LocalDate day,
            Terms.Licence licence,
            String language,
            List<OpenPerson> people,
            @Nullable String next) {}

    /** @param next where the next part is; null after the last */
    record PlacesPart(
            LocalDate day,
            Terms.Licence licence,
            String language,
            List<OpenPlace> places,
            @Nullable String next) {}

    /** What there is, in OpenAPI 3.1. */
    @ForEveryone
    @GetMapping(ROOT + "/openapi.json")
    public ResponseEntity<byte[]> description(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion.read(parameters);
            return answers.bytes(OPEN_API, description);
        });
    }

    @ForEveryone
    @GetMapping(ROOT + "/people")
    public ResponseEntity<byte[]> people(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "lang", "country", "place", "after", "limit");
            LanguageTag language = question.language();
            CountryCode country = country(question, places);
            String place = question.given("place");
            FacilityId facility = place(question, places);
            int limit = question.limit(PeopleByKey.LIMIT);
            List<PersonListItem> items = list.after(country, facility, last(question), limit);
            String next = items.size() < limit
                    ? null
                    : links.to(ROOT + "/people?lang=" + language
                            + (country == null ? "" : "&country=" + country)
                            + (place == null ? "" : "&place=" + place)
                            + "&limit=" + limit
                            + "&after=" + items.getLast().publicId().value());
            return answers.json(
                    new PeoplePart(terms.day(), terms.licence(), language.value(), rows.people(items, language), next));
        });
    }

    @ForEveryone
    @GetMapping(ROOT + "/people/{id}")
    public ResponseEntity<byte[]> person(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            Optional<PublicId> person = PublicId.parse(id);
            return person.flatMap(known -> pages.person(known, language))
                    .map(answers::json)
                    .or(() -> joined(person, language))
                    .orElseGet(answers::missing);
        });
    }

    @ForEveryone
    @GetMapping(ROOT + "/places")
    public ResponseEntity<byte[]> places(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "lang", "country", "after", "limit");
            LanguageTag language = question.language();
            CountryCode country = country(question, places);
            int limit = question.limit(PeopleByKey.LIMIT);
            String after = question.after();
            // a country has tens of places, at most a few hundred
            List<OpenPlace> part = rows.places(country, language).stream()
                    .filter(place -> place.code().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
            String next = part.size() < limit
                    ? null
                    : links.to(ROOT + "/places?lang=" + language
                            + (country == null ? "" : "&country=" + country)
                            + "&limit=" + limit
                            + "&after=" + part.getLast().code());
            return answers.json(new PlacesPart(terms.day(), terms.licence(), language.value(), part, next));
        });
    }

    @ForEveryone
    @GetMapping(ROOT + "/places/{code}")
    public ResponseEntity<byte[]> place(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            return pages.place(code, language).map(answers::json).orElseGet(answers::missing);
        });
    }

    /** Leads to the one into whom the person's record was joined; empty where it was not, or where that one is not shown. */
    private Optional<ResponseEntity<byte[]>> joined(Optional<PublicId> person, LanguageTag language) {
        return person.flatMap(joinings::joinedInto)
                .map(kept -> answers.elsewhere(ROOT + "/people/" + kept.value() + "?lang=" + language));
    }

    /** With whom the part before ended, who has to be shown still: an id tells nobody that there is a person behind it. */
    private @Nullable PersonId last(OpenQuestion question) {
        return question.value(
                "after",
                "the id of a person who is shown: take it from next, or begin anew without it",
                text -> PublicId.parse(text).flatMap(list::one).map(PersonListItem::id));
    }

    /** Null where none is asked for. */
    static @Nullable CountryCode country(OpenQuestion question, Places places) {
        return question.value("country", "the code of a country that is known here", text -> places.countries().stream()
                .map(country -> country.code())
                .filter(code -> code.value().equals(text))
                .findFirst());
    }

    /** Null where none is asked for. */
    static @Nullable FacilityId place(OpenQuestion question, Places places) {
        return question.value("place", "the code of a place that is known here", text -> places.page(text)
                .map(FacilityPage::id));
    }

    private static byte[] description() {
        try (InputStream file = Objects.requireNonNull(
                OpenDataEndpoint.class.getResourceAsStream("/open-data/openapi.json"), "the description is packed")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
