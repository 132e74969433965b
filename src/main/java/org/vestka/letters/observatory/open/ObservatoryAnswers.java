package org.vestka.letters.observatory.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.open.Terms;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.ObservatoryBoard;
import org.vestka.letters.observatory.Passage;
import org.vestka.letters.observatory.PlacePassage;
import org.vestka.letters.observatory.Waiting;
import org.vestka.letters.observatory.ui.ObservatoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** Puts together what programs are answered. */
@Component
class ObservatoryAnswers {

    /** In the place of a value: those with too few letters, together. */
    private static final String OTHERS = "others";

    private final Observatory observatory;
    private final Places places;
    private final CountryWords called;
    private final Texts texts;
    private final Terms terms;

    ObservatoryAnswers(Observatory observatory, Places places, CountryWords called, Texts texts, Terms terms) {
        this.observatory = observatory;
        this.places = places;
        this.called = called;
        this.texts = texts;
        this.terms = terms;
    }

    OpenObservatory board(CountryCode country, @Nullable Integer year, LanguageTag language) {
        ObservatoryBoard board = observatory.board(country, year);
        ObservatoryWords words = words(country, language);
        Map<FacilityId, FacilityListItem> known =
                places.list(country).stream().collect(Collectors.toMap(FacilityListItem::id, place -> place));
        List<OpenPassageOf> told = new ArrayList<>();
        board.places().forEach(of -> {
            FacilityListItem place = known.get(of.place());
            if (place != null) {
                told.add(new OpenPassageOf(place.code(), place.nameIn(language), OpenPassage.of(of.passage())));
            }
        });
        return new OpenObservatory(
                board.asOf(),
                terms.licence(),
                language.value(),
                country.value(),
                board.year(),
                OpenPassage.orNone(board.all()),
                told,
                parts(board.custody(), board.otherCustody(), UrlWord::of, words.directory()::custody, words),
                parts(board.kinds(), board.otherKinds(), UrlWord::of, words::kind, words),
                parts(board.byYear(), board.otherYears(), String::valueOf, String::valueOf, words));
    }

    OpenObservatoryPlace place(FacilityPage place, @Nullable FacilityPage beside, LanguageTag language) {
        PlacePassage told = observatory.place(place.country(), place.id()).orElse(null);
        ObservatoryWords words = words(place.country(), language);
        String name = place.nameIn(language);
        if (told == null) {
            return new OpenObservatoryPlace(
                    observatory.board(place.country(), null).asOf(),
                    terms.licence(),
                    language.value(),
                    place.country().value(),
                    place.code(),
                    name,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }
        return new OpenObservatoryPlace(
                observatory.board(place.country(), null).asOf(),
                terms.licence(),
                language.value(),
                place.country().value(),
                place.code(),
                name,
                OpenPassage.of(told.all()),
                parts(told.years(), null, words::period, words::period, words),
                parts(told.custody(), told.otherCustody(), UrlWord::of, words.directory()::custody, words),
                parts(told.kinds(), told.otherKinds(), UrlWord::of, words::kind, words),
                weeks(told.all().waiting()),
                told.steps().stream().map(OpenStretch::of).toList(),
                told.stretches().stream().map(OpenStretch::of).toList(),
                beside == null ? null : compared(place, beside));
    }

    private @Nullable OpenComparison compared(FacilityPage place, FacilityPage beside) {
        return observatory
                .compare(place.country(), place.id(), beside.id())
                .map(both -> new OpenComparison(
                        beside.code(),
                        both.test().observed(),
                        OpenShare.rounded(both.test().expected()),
                        OpenShare.rounded(both.test().chiSquared()),
                        both.test().p(),
                        weeks(both.other().all().waiting())))
                .orElse(null);
    }

    private static List<OpenWeek> weeks(Waiting waiting) {
        return IntStream.rangeClosed(1, waiting.until())
                .mapToObj(waiting::by)
                .map(OpenWeek::of)
                .toList();
    }

    private static <K> List<OpenPassageOf> parts(
            Map<K, Passage> parts,
            @Nullable Passage rest,
            Function<K, String> value,
            Function<K, String> label,
            ObservatoryWords words) {
        List<OpenPassageOf> all = new ArrayList<>();
        parts.forEach(
                (key, part) -> all.add(new OpenPassageOf(value.apply(key), label.apply(key), OpenPassage.of(part))));
        if (rest != null) {
            all.add(new OpenPassageOf(OTHERS, words.text("others"), OpenPassage.of(rest)));
        }
        return all;
    }

    private ObservatoryWords words(CountryCode country, LanguageTag language) {
        return new ObservatoryWords(called.of(country, new DirectoryWords(language, texts)), texts);
    }
}
