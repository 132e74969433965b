package org.vestka.directory.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.PublicationView;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class PersonViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private People people;

    @Autowired
    private Registry registry;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void aReaderOfEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void theEnvelopeStandsAsItGoesToThePost() {
        open(made.inColony());
        assertThat(find(H1.class).single().getText()).startsWith("Алесь");
        List<String> lines = find(EnvelopeSheet.class).single().text().lines().toList();
        assertThat(lines.getFirst()).startsWith("Алесь Прыдуманы");
        assertThat(lines).anyMatch(line -> line.startsWith("ПК №"));
        assertThat(page()).contains("Nobody has written to Ales Prydumany").contains("checked today");
    }

    /** Neither that of the place they came from, nor one that a row names by mistake: what is drawn does not rely on what is stored. */
    @Test
    void whoeverIsHeldAtHomeHasNoAddress() {
        for (CustodyKind kind : List.of(CustodyKind.HOUSE_ARREST, CustodyKind.HOME_CONFINEMENT)) {
            PersonId person = made.inColony();
            open(person);
            String street = find(EnvelopeSheet.class)
                    .single()
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("вул."))
                    .findFirst()
                    .orElseThrow();
            registry.openStay(person, StayDraft.of(kind, null, null), TestPeople.SOURCE);
            assertNoAddress(person, street);

            FacilityId place = made.facility();
            sql.execute(
                    "update custody_stay set facility_id = ? where person_id = ? and state <> 'ENDED'",
                    place.value(),
                    person.value());
            sql.execute("update person_listing set facility_id = ? where person_id = ?", place.value(), person.value());
            assertNoAddress(person, street);
            assertThat(page()).doesNotContain("вул.", "ул. Придуманная", "vulica");
        }
    }

    private void assertNoAddress(PersonId person, String street) {
        open(person);
        assertThat(find(EnvelopeSheet.class).all()).isEmpty();
        assertThat(page())
                .contains("The address of a home is never stored here")
                .doesNotContain(street);
    }

    @Test
    void theBirthdayIsADayAndAnAgeIsRoundSoThatNobodyCanTellTheDate() {
        LocalDate born = LocalDate.now(ZoneOffset.UTC).minusYears(31).withDayOfYear(102);
        open(made.person()
                .held(CustodyKind.COLONY, made.facility())
                .born(PartialDate.of(born))
                .register());
        assertThat(page())
                .contains("birthday " + born.getDayOfMonth() + " April")
                .contains("25 to 39 years old")
                .doesNotContain(Integer.toString(born.getYear()))
                .doesNotContainPattern("\\b3[01] year");
    }

    @Test
    void readersSeeOnceSinceWhenSomebodyIsShown() {
        PersonId person = made.inColony();
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(people.brief(person)
                        .flatMap(brief -> people.page(brief.publicId()))
                        .orElseThrow()
                        .publicationChanges())
                .extracting(PublicationView::publication)
                .containsExactly(Publication.PUBLIC);
    }

    @Test
    void afterAMoveThePresentPlaceStandsFirstAndTheLastOneHasEnded() {
        PersonId person = made.person()
                .stays(StayDraft.of(CustodyKind.REMAND, made.facility(), PartialDate.parse("2025-08-12")))
                .register();
        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, made.facility(), null), TestPeople.SOURCE);
        open(person);
        assertThat(page()).containsSubsequence("What happened", "date not known", "from 12 August 2025, end not known");
    }

    @Test
    void whetherLettersGetThroughIsAHistoryWithItsReason() {
        open(made.inColony());
        assertThat(page())
                .containsSubsequence(
                        "Whether letters get through",
                        "Mostly relatives' letters get through",
                        "as for everybody in this kind of custody: Penal colony");
    }

    @Test
    void aWordThatAListWritesForASentenceIsReadInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        PersonId person = made.inColony();
        said(person, "a list", verdict("2021-09", LanguageTag.EN, "life"));
        open(person);
        assertThat(page()).contains("пожизненно").doesNotContain("life");
    }

    @Test
    void aSecondVerdictThatIsToldInAnotherLanguageOnlyIsToldAsItIs() {
        PersonId person = made.inColony();
        said(person, "first", verdict("2021-09", LanguageTag.EN, "three years"));
        said(person, "first", verdict("2021-09", LanguageTag.BE, "тры гады"));
        said(person, "second", verdict("2024-02", LanguageTag.BE, "яшчэ пяць"));
        open(person);
        assertThat(page()).contains("three years", "яшчэ пяць").doesNotContain("тры гады");
    }

    @Test
    void oneChargeIsToldOnceInHoweverManyLanguagesListsTellOfIt() {
        PersonId person = made.inColony();
        said(person, "ru", CaseEventDraft.charge(LanguageTag.RU, List.of("ч. 2 ст. 293 УК")));
        said(person, "be", CaseEventDraft.charge(LanguageTag.BE, List.of("ч. 2 арт. 293 КК")));
        open(person);
        assertThat(page()).contains("ч. 2 арт. 293 КК").doesNotContain("ч. 2 ст. 293 УК");
    }

    @Test
    void aReaderOfAThirdLanguageIsToldOnceToo() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        PersonId person = made.inColony();
        said(person, "the list", verdict("2021-09", LanguageTag.BE, "тры гады"));
        said(person, "the list", verdict("2021-09", LanguageTag.EN, "three years"));
        open(person);
        assertThat(page()).contains("three years").doesNotContain("тры гады");
    }

    @Test
    void wordsCarryTheNumberOfTheirOwnSourceWhereAnotherHasCorrectedTheDay() {
        PersonId person = made.inColony();
        said(person, "the list", verdict("2021-09", LanguageTag.EN, "three years"));
        said(
                person,
                "the court",
                CaseEventDraft.on(PartialDate.parse("2021-10-12"), CaseEventKind.VERDICT)
                        .correcting(PartialDate.parse("2021-09")));
        open(person);
        String page = page();
        assertThat(page).containsPattern("three years \\[\\d]");
        String words = page.replaceAll("(?s).*three years \\[(\\d)].*", "$1");
        String day = page.replaceAll("(?s).*12 October 2021 \\[(\\d)].*", "$1");
        assertThat(words).isNotEqualTo(day);
    }

    private static CaseEventDraft verdict(String on, LanguageTag language, String words) {
        return CaseEventDraft.told(CaseEventKind.VERDICT, PartialDate.parse(on), language, words);
    }

    private void said(PersonId person, String source, CaseEventDraft event) {
        registry.change(new PersonChange(
                person,
                PersonFacts.by(SourceDraft.page("https://example.org/", source, null))
                        .events(List.of(event))
                        .build()));
    }

    @Test
    void aDeathIsOfADay() {
        open(made.person()
                .stays(StayDraft.of(CustodyKind.DIED, null, PartialDate.parse("2026-05-06")))
                .register());
        assertThat(page())
                .contains("Died 6 May 2026")
                .doesNotContain("since 6 May 2026", "Where to write", "People who can be written to now");
    }

    @Test
    void thatNoAddressWasKnownIsDatedLikeTheStay() {
        open(made.person()
                .stays(
                        StayDraft.of(CustodyKind.POLICE_DETENTION, null, PartialDate.parse("2025-08-09")),
                        StayDraft.of(CustodyKind.REMAND, made.facility(), PartialDate.parse("2025-08-12")))
                .register());
        assertThat(page())
                .containsSubsequence(
                        "Whether letters get through", "No address known", "9 August 2025", "12 August 2025");
    }

    @Test
    void theDayOfTheAddressAndTheDayOfThePersonAreToldApart() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        PersonId person = made.person()
                .stays(new StayDraft(
                        CustodyKind.COLONY,
                        made.facility(),
                        null,
                        null,
                        StayState.CONFIRMED,
                        PartialDate.parse("2023-05-17"),
                        null,
                        today.minusDays(21)))
                .register();
        MailingAddress.Printable address = (MailingAddress.Printable) addresses.of(person, today);
        facilities.verifyAddress(
                address.address(), today, SourceDraft.page("https://letters.example.org/", "Colonies", "2026-10"));
        open(person);
        assertThat(page())
                .contains("Held there: confirmed 3 weeks ago", "Address of the place confirmed by:")
                .doesNotContain("Address checked");
    }

    @Test
    void oneMoreIsSaidOnlyWhereThereWasOneBefore() {
        assertThat(said(LanguageTag.EN, 1, 0)).isEqualTo("1 is being written.");
        assertThat(said(LanguageTag.EN, 2, 3)).isEqualTo("2 more are being written.");
        assertThat(said(LanguageTag.RU, 1, 0)).isEqualTo("1 письмо пишут.");
        assertThat(said(LanguageTag.BE, 2, 1)).isEqualTo("Яшчэ 2 лісты пішуць.");
    }

    private static String said(LanguageTag language, int reserved, int posted) {
        return new DirectoryWords(language).text("now.reserved", reserved, posted);
    }

    @Test
    void ofWhoeverIsUnderAMeasureNoAddressIsPromised() {
        open(made.person().held(CustodyKind.MEASURE_FINE, null).register());
        assertThat(page()).contains("is not held in a facility now").doesNotContain("as soon as there is one");
    }

    @Test
    void withoutANameForTheEnvelopeNothingIsOffered() {
        open(made.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Invented"))
                .held(CustodyKind.COLONY, made.facility())
                .register());
        assertThat(page())
                .contains("The envelope for Ivan Invented cannot be written yet")
                .doesNotContain("Write a letter", "Promise letters");
    }

    @Test
    void whoeverWasReleasedIsWrittenToNoMore() {
        open(made.person().held(CustodyKind.RELEASED_PARDON, null).register());
        assertThat(find(EnvelopeSheet.class).all()).isEmpty();
        assertThat(page()).contains("Thank you to everybody who wrote");
    }

    @Test
    void aMemorialHasNoEnvelope() {
        open(made.person()
                .published(Publication.MEMORIAL)
                .held(CustodyKind.COLONY, made.facility())
                .register());
        assertThat(find(EnvelopeSheet.class).all()).isEmpty();
        assertThat(page()).contains("In memory of");
    }

    @Test
    void anUnknownLinkIsMetKindly() {
        UI.getCurrent().navigate("people/zzzzzzzzzz");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nobody here");
        UI.getCurrent().navigate("people/..%2f..%2f");
        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void editorsActsAreForEditors() {
        open(made.inColony());
        assertThat(page()).doesNotContain("For editors");
    }

    @Test
    void aPastStateIsToReadAndNotToWriteBy() {
        PersonId person = made.inColony();
        sql.execute("update person set updated_at = date_sub(updated_at, interval 5 day) where id = " + person.value());
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .names(List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Алесь Правільны")))
                        .build()));
        LocalDate then = LocalDate.now(ZoneOffset.UTC).minusDays(2);

        open(person);
        assertThat(page()).contains("was not kept");
        openAsOf(person, then.toString());
        assertThat(find(H1.class).single().getText()).startsWith("Алесь Прыдуманы");
        assertThat(find(EnvelopeSheet.class).all()).isEmpty();
        assertThat(page())
                .contains("As this page stood on", "otherwise today", "Алесь Правільны", "To the page as it is today")
                .doesNotContain("Прыдуманая", "Something is wrong", "For editors");
        openAsOf(person, then.minusDays(9).toString());
        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing is kept of this day");
        openAsOf(person, "2026-02-31");
        assertThat(find(H1.class).single().getText()).isEqualTo("This is no day that is over");
    }

    private void openAsOf(PersonId person, String day) {
        DirectoryNavigation.open(
                DirectoryNavigation.person(people.brief(person).orElseThrow().publicId()) + "?asof=" + day);
    }

    private void open(PersonId person) {
        UI.getCurrent()
                .navigate("people/"
                        + people.brief(person).orElseThrow().publicId().value());
        roundTrip();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
