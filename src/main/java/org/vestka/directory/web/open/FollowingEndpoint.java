package org.vestka.directory.web.open;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.place.Places;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/** What a feed reader or a calendar asks for again and again. */
@RestController
class FollowingEndpoint {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int CALENDARS_AT_ONCE = 4;

    private final Semaphore free = new Semaphore(CALENDARS_AT_ONCE);
    private final Feeds feeds;
    private final Joinings joinings;
    private final BirthdayCalendar birthdays;
    private final Places places;
    private final OpenAnswers answers;

    FollowingEndpoint(Feeds feeds, Joinings joinings, BirthdayCalendar birthdays, Places places, OpenAnswers answers) {
        this.feeds = feeds;
        this.joinings = joinings;
        this.birthdays = birthdays;
        this.places = places;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/people/{id}/changes.atom")
    public ResponseEntity<byte[]> person(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            Optional<PublicId> person = PublicId.parse(id);
            return person.flatMap(known -> feeds.person(known, language))
                    .map(this::feed)
                    // whoever follows a record that was joined into another follows that one
                    .or(() -> person.flatMap(joinings::joinedInto)
                            .map(kept -> answers.elsewhere(OpenDataEndpoint.ROOT + "/people/" + kept.value()
                                    + "/changes.atom?lang=" + language)))
                    .orElseGet(answers::missing);
        });
    }

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/places/{code}/changes.atom")
    public ResponseEntity<byte[]> place(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            return feeds.place(code, language).map(this::feed).orElseGet(answers::missing);
        });
    }

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/countries/{code}/changes.atom")
    public ResponseEntity<byte[]> country(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            return feeds.country(code, language).map(this::feed).orElseGet(answers::missing);
        });
    }

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/birthdays.ics")
    public ResponseEntity<byte[]> birthdays(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "lang", "country", "place", "month");
            LanguageTag language = question.language();
            CountryCode country = OpenDataEndpoint.country(question, places);
            FacilityId place = OpenDataEndpoint.place(question, places);
            @Nullable
            Month month =
                    question.value("month", "one of january to december", text -> UrlWord.read(text, Month.values()));
            if (!free.tryAcquire()) {
                return answers.busy();
            }
            try {
                return answers.bytes(
                        CALENDAR, birthdays.of(country, place, month, language).getBytes(StandardCharsets.UTF_8));
            } finally {
                free.release();
            }
        });
    }

    private ResponseEntity<byte[]> feed(AtomFeed feed) {
        return answers.bytes(ATOM, feed.bytes());
    }
}
