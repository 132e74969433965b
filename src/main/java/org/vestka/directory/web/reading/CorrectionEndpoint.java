package org.vestka.directory.web.reading;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.CorrectionRefused;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Hiding;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.person.People;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.security.ForEveryone;

/**
 * Takes corrections from plain pages. No cookie goes with the form, so nothing of a visitor could be misused by another site;
 * the stamp keeps away what has not opened the form, and what comes from elsewhere is refused.
 */
@RestController
class CorrectionEndpoint {

    private static final String LANGUAGE = "/" + ReadingNavigation.ROOT + "/{language}/";
    private static final String WISH = "/{wish:" + DirectoryNavigation.CORRECT + "|" + DirectoryNavigation.HIDE + "}";
    private static final String PERSON = LANGUAGE + DirectoryNavigation.PEOPLE + "/{id}" + WISH;
    private static final String PLACE = LANGUAGE + DirectoryNavigation.PLACES + "/{id}" + WISH;
    private static final String THANKS = "thanks";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Corrections corrections;
    private final People people;
    private final Places places;
    private final PersonPages persons;
    private final Frames frames;
    private final Templates templates;
    private final FormStamps stamps;

    CorrectionEndpoint(
            Corrections corrections,
            People people,
            Places places,
            PersonPages persons,
            Frames frames,
            Templates templates,
            FormStamps stamps) {
        this.corrections = corrections;
        this.people = people;
        this.places = places;
        this.persons = persons;
        this.frames = frames;
        this.templates = templates;
        this.stamps = stamps;
    }

    /** A page that something is said about. */
    private record About(Subject subject, String name, String path, List<Matter> matters) {

        boolean ofPlace() {
            return subject instanceof OfPlace;
        }
    }

    /** What somebody has written. */
    private record Written(Matter matter, String words, String knownFrom) {}

    @ForEveryone
    @GetMapping(PERSON)
    public ResponseEntity<byte[]> ofPerson(
            @PathVariable String language, @PathVariable String id, @PathVariable String wish) {
        return form(language, person(id, words(language)), wish);
    }

    @ForEveryone
    @GetMapping(PLACE)
    public ResponseEntity<byte[]> ofPlace(
            @PathVariable String language, @PathVariable String id, @PathVariable String wish) {
        return form(language, place(id, words(language)), wish);
    }

    @ForEveryone
    @PostMapping(PERSON)
    public ResponseEntity<byte[]> sendOfPerson(
            @PathVariable String language,
            @PathVariable String id,
            @PathVariable String wish,
            @RequestHeader(value = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
            @RequestParam MultiValueMap<String, String> form) {
        return send(language, person(id, words(language)), wish, from, form);
    }

    @ForEveryone
    @PostMapping(PLACE)
    public ResponseEntity<byte[]> sendOfPlace(
            @PathVariable String language,
            @PathVariable String id,
            @PathVariable String wish,
            @RequestHeader(value = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
            @RequestParam MultiValueMap<String, String> form) {
        return send(language, place(id, words(language)), wish, from, form);
    }

    /** Names nobody: whoever looks over a shoulder learns nothing, and it can be loaded again. */
    @ForEveryone
    @GetMapping(LANGUAGE + THANKS + "/{outcome:sent|at-once|after-a-look}")
    public ResponseEntity<byte[]> thanks(@PathVariable String language, @PathVariable String outcome) {
        DirectoryWords words = words(language);
        Links links = new ServedLinks(words.reader());
        String text =
                switch (outcome) {
                    case "at-once" -> "hide.done.AT_ONCE";
                    case "after-a-look" -> "hide.done.AFTER_A_LOOK";
                    default -> "correct.done";
                };
        String path = THANKS + "/" + outcome;
        return answer(
                HttpStatus.OK,
                templates.page(
                        "missing",
                        new MissingReading(
                                frames.of(
                                        new Here(path, "", DirectoryNavigation.PEOPLE, path),
                                        links,
                                        words,
                                        false,
                                        null),
                                words.correction("done.title"),
                                words.correction(text),
                                words.text("person.nobody.act"),
                                links.people(PersonListLocation.START, 1))));
    }

    private ResponseEntity<byte[]> form(String language, Optional<About> about, String wish) {
        DirectoryWords words = words(language);
        return about.map(of -> answer(
                        HttpStatus.OK, page(of, wish, new Written(of.matters().getFirst(), "", ""), null, words)))
                .orElseGet(() -> gone(words));
    }

    private ResponseEntity<byte[]> send(
            String language, Optional<About> about, String wish, String from, MultiValueMap<String, String> form) {
        DirectoryWords words = words(language);
        if (about.isEmpty()) {
            return gone(words);
        }
        About of = about.get();
        Written written = new Written(
                Stream.of(Matter.values())
                        .filter(matter -> matter.name().equals(form.getFirst("matter")))
                        .findFirst()
                        .orElse(Matter.OTHER),
                given(form, "words"),
                given(form, "from"));
        if (!from.equals("same-origin") || !stamps.fits(of.path() + wish, given(form, "stamp"))) {
            return refused(HttpStatus.FORBIDDEN, of, wish, written, "refused.old", words);
        }
        try {
            if (wish.equals(DirectoryNavigation.HIDE)) {
                Hiding hiding = corrections.hideWithoutScript(of.subject(), written.words());
                return done(words, of.ofPlace() ? "sent" : hiding == Hiding.AT_ONCE ? "at-once" : "after-a-look");
            }
            boolean taken = corrections.proposeWithoutScript(
                    of.subject(), new CorrectionDraft(written.matter(), written.words(), written.knownFrom()));
            return taken
                    ? done(words, "sent")
                    : refused(HttpStatus.TOO_MANY_REQUESTS, of, wish, written, "refused.many", words);
        } catch (CorrectionRefused e) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    of,
                    wish,
                    written,
                    "refused." + e.reason().name(),
                    words);
        }
    }

    private static String given(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        // browsers end lines in their own way, and count them so
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private static ResponseEntity<byte[]> done(DirectoryWords words, String outcome) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/" + ReadingNavigation.home(words.reader()) + "/" + THANKS + "/" + outcome))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseEntity<byte[]> refused(
            HttpStatus status, About about, String wish, Written written, String error, DirectoryWords words) {
        return answer(status, page(about, wish, written, words.correction(error), words));
    }

    private byte[] page(About about, String wish, Written written, @Nullable String error, DirectoryWords words) {
        Links links = new ServedLinks(words.reader());
        boolean hide = wish.equals(DirectoryNavigation.HIDE);
        boolean place = about.ofPlace();
        String path = about.path() + "/" + wish;
        String action = links.wish(about.path(), wish);
        return templates.page(
                "correct",
                new CorrectReading(
                        frames.of(new Here(path, "", path, path), links, words, false, null),
                        words.correction(hide ? "hide.title" : "correct.title"),
                        about.name(),
                        "/" + ReadingNavigation.home(words.reader()) + "/" + about.path(),
                        action == null ? "" : action,
                        stamps.of(about.path() + wish),
                        hide,
                        words.correction(!hide || place ? "correct.send" : "hide.send"),
                        // no device works for a page without script: an editor looks first
                        hide ? words.correction(place ? "hide.place" : "hide.person.plain") : null,
                        about.matters().stream()
                                .map(matter -> new CorrectReading.Choice(
                                        matter.name(),
                                        words.correction("matter." + matter.name()),
                                        matter == written.matter()))
                                .toList(),
                        written.words(),
                        written.knownFrom(),
                        error));
    }

    private ResponseEntity<byte[]> gone(DirectoryWords words) {
        return answer(HttpStatus.NOT_FOUND, persons.nobody(new ServedLinks(words.reader()), words));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, byte[] page) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(page);
    }

    private Optional<About> person(String id, DirectoryWords words) {
        Optional<PublicId> known = PublicId.parse(id);
        return known.flatMap(corrections::of).flatMap(subject -> known.flatMap(people::idOf)
                .flatMap(people::brief)
                .map(person -> new About(
                        subject,
                        person.nameIn(words.reader()),
                        DirectoryNavigation.person(person.publicId()),
                        Matter.OF_PEOPLE)));
    }

    private Optional<About> place(String code, DirectoryWords words) {
        return corrections.of(code).flatMap(subject -> places.page(code)
                .map(place -> new About(
                        subject,
                        place.nameIn(words.reader()),
                        DirectoryNavigation.place(place.code()),
                        Matter.OF_PLACES)));
    }

    private DirectoryWords words(String language) {
        LanguageTag reader = Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(language))
                .findFirst()
                .orElse(Languages.FALLBACK);
        return frames.words(reader);
    }
}
