package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.person.People;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** What happened in a case: corrected where somebody knew wrongly, and nothing that was said is forgotten. */
@VestkaTest
@Import(TestPeople.class)
class CaseEventsTest {

    private static final PartialDate THIRD = PartialDate.parse("2021-03-03");
    private static final PartialDate THIRTIETH = PartialDate.parse("2021-03-30");
    private static final PartialDate YEARS_LATER = PartialDate.parse("2024-07");

    @Autowired
    private TestPeople made;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = made.person().register();
    }

    @Test
    void aCorrectedDayTakesThePlaceOfTheOldOneWhichIsKeptWithItsSource() {
        said("first", CaseEventDraft.on(THIRD, CaseEventKind.ARREST));
        said("second", CaseEventDraft.on(THIRTIETH, CaseEventKind.ARREST).correcting(THIRD));

        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.on()).isEqualTo(THIRTIETH);
            assertThat(event.source().title()).isEqualTo("second");
            assertThat(event.before()).singleElement().satisfies(before -> {
                assertThat(before.on()).isEqualTo(THIRD);
                assertThat(before.source().title()).isEqualTo("first");
            });
        });
    }

    @Test
    void aCorrectionOfACorrectionRemembersBoth() {
        said("first", CaseEventDraft.on(THIRD, CaseEventKind.APPEAL));
        said("second", CaseEventDraft.on(THIRTIETH, CaseEventKind.APPEAL).correcting(THIRD));
        said("third", CaseEventDraft.on(YEARS_LATER, CaseEventKind.APPEAL).correcting(THIRTIETH));

        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.on()).isEqualTo(YEARS_LATER);
            assertThat(event.before()).extracting(CaseEventView::on).containsExactly(THIRTIETH, THIRD);
        });
    }

    @Test
    void aSecondArrestIsNoCorrection() {
        said("first", CaseEventDraft.on(THIRD, CaseEventKind.ARREST));
        said("second", CaseEventDraft.on(YEARS_LATER, CaseEventKind.ARREST));
        said("third", CaseEventDraft.on(THIRD, CaseEventKind.ARREST));

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.before()).isEmpty())
                .extracting(CaseEventView::on)
                .containsExactly(YEARS_LATER, THIRD);
    }

    @Test
    void theDayOfAVerdictIsCorrectedInEveryLanguage() {
        said("be", verdict(THIRD, LanguageTag.BE, "тры гады"));
        said("ru", verdict(THIRD, LanguageTag.RU, "три года"));
        said("court", CaseEventDraft.on(THIRTIETH, CaseEventKind.VERDICT).correcting(THIRD));

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.on()).isEqualTo(THIRTIETH);
                    assertThat(event.source().title()).isEqualTo("court");
                    assertThat(event.wordsSource())
                            .as("the court has not said these words")
                            .isNotNull()
                            .extracting(SourceView::title)
                            .isEqualTo(Objects.requireNonNull(event.language()).value());
                    assertThat(event.before()).singleElement().satisfies(before -> {
                        assertThat(before.words()).isEqualTo(event.words());
                        assertThat(before.source().title()).isNotEqualTo("court");
                    });
                })
                .extracting(CaseEventView::words)
                .containsExactlyInAnyOrder("тры гады", "три года");
    }

    @Test
    void wordsKeepTheirSourceThroughAnyNumberOfCorrections() {
        said("be", verdict(THIRD, LanguageTag.BE, "тры гады"));
        said("en", verdict(THIRD, LanguageTag.EN, "three years"));
        said("en-again", verdict(THIRTIETH, LanguageTag.EN, "three years").correcting(THIRD));
        said("court", CaseEventDraft.on(YEARS_LATER, CaseEventKind.VERDICT).correcting(THIRTIETH));

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.source().title()).isEqualTo("court"))
                .extracting(CaseEventView::words, event -> Objects.requireNonNull(event.wordsSource())
                        .title())
                .containsExactlyInAnyOrder(tuple("тры гады", "be"), tuple("three years", "en-again"));

        said("be", verdict(YEARS_LATER, LanguageTag.BE, "два гады"));
        assertThat(events())
                .filteredOn(event -> LanguageTag.BE.equals(event.language()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.wordsSource()).as("says both").isNull();
                    assertThat(event.source().title()).isEqualTo("be");
                });
    }

    @Test
    void otherWordsForTheSameVerdictTakeThePlaceOfThoseOfTheirLanguageOnly() {
        said("be", verdict(THIRD, LanguageTag.BE, "тры гады"));
        said("ru", verdict(THIRD, LanguageTag.RU, "три года"));
        said("appeal", verdict(THIRD, LanguageTag.BE, "два гады"));
        said("again", verdict(THIRD, LanguageTag.BE, "два гады"));
        said("day", CaseEventDraft.on(THIRD, CaseEventKind.VERDICT));

        assertThat(events()).extracting(CaseEventView::words).containsExactlyInAnyOrder("два гады", "три года");
    }

    @Test
    void wordsAndDayComeTogetherWhicheverWasKnownFirst() {
        said("day", CaseEventDraft.on(THIRD, CaseEventKind.VERDICT));
        said("words", verdict(THIRD, LanguageTag.BE, "тры гады"));
        assertThat(events()).extracting(CaseEventView::words).containsExactly("тры гады");

        PersonId other = made.person().register();
        said(other, "words", verdict(null, LanguageTag.BE, "тры гады"));
        said(other, "day", verdict(THIRD, LanguageTag.BE, "тры гады"));
        assertThat(events(other)).extracting(CaseEventView::on).containsExactly(THIRD);
    }

    private static CaseEventDraft verdict(@Nullable PartialDate on, LanguageTag language, String words) {
        return CaseEventDraft.told(CaseEventKind.VERDICT, on, language, words);
    }

    private void said(String source, CaseEventDraft event) {
        said(person, source, event);
    }

    private void said(PersonId of, String source, CaseEventDraft event) {
        registry.change(new PersonChange(
                of,
                PersonFacts.by(SourceDraft.page("https://example.org/" + source, source, null))
                        .events(List.of(event))
                        .build()));
    }

    private List<CaseEventView> events() {
        return events(person);
    }

    private List<CaseEventView> events(PersonId of) {
        return people.page(people.brief(of).orElseThrow().publicId())
                .orElseThrow()
                .events();
    }
}
