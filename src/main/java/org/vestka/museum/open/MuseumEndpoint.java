package org.vestka.museum.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.person.People;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.open.OpenAnswers;
import org.vestka.directory.web.open.OpenQuestion;
import org.vestka.directory.web.open.Terms;
import org.vestka.mail.PublicLinks;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumFilter;
import org.vestka.museum.MuseumListItem;
import org.vestka.museum.MuseumSummary;
import org.vestka.museum.ui.MuseumNavigation;
import org.vestka.museum.ui.MuseumWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;

/** Which letters there are in the museum, as data. */
@RestController
class MuseumEndpoint {

    private static final String PATH = "/api/v1/" + MuseumNavigation.ROOT;
    private static final int AT_ONCE = 100;

    private final Museum museum;
    private final People people;
    private final Places places;
    private final OpenAnswers answers;
    private final Terms terms;
    private final PublicLinks links;
    private final Texts texts;

    MuseumEndpoint(
            Museum museum,
            People people,
            Places places,
            OpenAnswers answers,
            Terms terms,
            PublicLinks links,
            Texts texts) {
        this.museum = museum;
        this.people = people;
        this.places = places;
        this.answers = answers;
        this.terms = terms;
        this.links = links;
        this.texts = texts;
    }

    /** By their ids, part after part. */
    @ForEveryone
    @GetMapping(PATH)
    public ResponseEntity<byte[]> letters(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "person", "place", "year", "after", "lang");
            LanguageTag language = question.language();
            @Nullable
            PublicId person =
                    question.value("person", "the id of a person, ten small letters and digits", PublicId::parse);
            @Nullable
            FacilityPage place = question.value("place", "the code of a place that is known here", places::page);
            @Nullable
            Integer year = question.value(
                    "year",
                    "a year, as in 2025",
                    text -> text.matches("[12][0-9]{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
            @Nullable
            MuseumCode after =
                    question.value("after", "the id of a letter, ten small letters and digits", MuseumCode::parse);
            Optional<PersonId> known = Optional.ofNullable(person).flatMap(people::idOf);
            // of somebody who is not shown and of nobody there is the same: nothing
            List<MuseumSummary> items = person != null && known.isEmpty()
                    ? List.of()
                    : museum.after(
                            after == null ? "" : after.value(),
                            new MuseumFilter(known.orElse(null), place == null ? null : place.id(), year),
                            AT_ONCE + 1);
            List<MuseumSummary> part = items.stream().limit(AT_ONCE).toList();
            String asked = (person == null ? "" : "&person=" + person.value())
                    + (place == null ? "" : "&place=" + place.code())
                    + (year == null ? "" : "&year=" + year)
                    + "&lang="
                    + language;
            String next = items.size() > AT_ONCE
                    ? links.to(PATH + "?after=" + part.getLast().item().code().value() + asked)
                    : null;
            return answers.json(new OpenMuseum(terms.licence(), language.value(), rows(part, language), next));
        });
    }

    @ForEveryone
    @GetMapping(PATH + "/{letter}")
    public ResponseEntity<byte[]> letter(
            @PathVariable String letter, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            LanguageTag language = OpenQuestion.read(parameters, "lang").language();
            return MuseumCode.parse(letter)
                    .flatMap(museum::summary)
                    .map(found -> answers.json(rows(List.of(found), language).getFirst()))
                    .orElseGet(answers::missing);
        });
    }

    private List<OpenMuseumLetter> rows(List<MuseumSummary> letters, LanguageTag language) {
        MuseumWords words = new MuseumWords(new DirectoryWords(language, texts), texts);
        Map<FacilityId, PlaceLabel> labels = places.labels(
                MuseumWords.places(letters.stream().map(MuseumSummary::item).toList()));
        return letters.stream()
                .map(letter -> row(letter, MuseumWords.label(letter.item(), labels), words))
                .toList();
    }

    private OpenMuseumLetter row(MuseumSummary letter, @Nullable PlaceLabel place, MuseumWords words) {
        MuseumListItem item = letter.item();
        return new OpenMuseumLetter(
                item.code().value(),
                item.person().publicId().value(),
                item.person().nameIn(words.reader()),
                UrlWord.of(item.kind()),
                words.kind(item.kind()),
                place == null ? null : place.code(),
                place == null ? null : Labels.in(words.reader(), place.names()),
                item.writtenOn() == null ? null : item.writtenOn().toString(),
                item.language().value(),
                letter.languages().stream().map(LanguageTag::value).toList(),
                letter.pages(),
                links.to("/" + MuseumNavigation.letter(item.code())));
    }
}
