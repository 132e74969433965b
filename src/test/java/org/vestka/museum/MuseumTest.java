package org.vestka.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.testing.TwoEditors;
import org.vestka.museum.MuseumRefused.Reason;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A letter on its way into the museum and out of it again, by two editors, and what everybody sees of it. */
@VestkaTest
@Import({TestPeople.class, TestMuseum.class})
class MuseumTest {

    private static final String WORDS = "Дзякуй за ліст, чытаў яго ўвесь вечар.";

    @Autowired
    private MuseumEditing editing;

    @Autowired
    private MuseumTidying tidying;

    @Autowired
    private Museum museum;

    @Autowired
    private TestMuseum letters;

    @Autowired
    private TestPeople make;

    @Autowired
    private TwoEditors editors;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private AccountId first = new AccountId(1);
    private AccountId second = new AccountId(1);
    private FacilityId place = new FacilityId(1);
    private PersonId person = new PersonId(1);

    @BeforeEach
    void ground() {
        web = FilteredWeb.of(context);
        first = accounts.make(Role.EDITOR);
        second = accounts.make(Role.EDITOR);
        place = make.facility();
        person = make.person().held(CustodyKind.COLONY, place).register();
    }

    @Test
    void aLetterIsReadOnceTwoEditorsHaveLookedAtIt() throws Exception {
        MuseumCode code = ready();
        everywhere(code, 404);

        accounts.as(first, () -> editing.propose(code, version(code)));
        assertThat(museum.letter(code)).isEmpty();
        accounts.as(first, () -> refused(Reason.SAME_HAND, () -> editing.agree(code, version(code))));
        accounts.as(second, () -> editing.agree(code, version(code)));

        everywhere(code, 200);
        MuseumLetter letter = museum.letter(code).orElseThrow();
        assertThat(letter.texts()).extracting(MuseumText::text).containsExactly(WORDS);
        assertThat(letter.consent().by()).isEqualTo(ConsentGiver.FAMILY);
        assertThat(museum.letters(MuseumFilter.of(person), 0, 10))
                .extracting(MuseumListItem::code)
                .containsExactly(code);
        assertThat(museum.count(MuseumFilter.of(place))).isEqualTo(1);
        assertThat(museum.letters(new MuseumFilter(person, place, 2024), 0, 10)).hasSize(1);
        assertThat(museum.letters(new MuseumFilter(person, place, 2023), 0, 10)).isEmpty();
        assertThat(body("/read/en/museum/" + code.value())).contains(WORDS);
        assertThat(body("/read/be/museum?person=" + id())).contains(code.value());
        assertThat(body("/read/ru/people/" + id())).contains("museum?person=" + id());
        assertThat(body("/read/en/places/" + placeCode())).contains("museum?place=" + placeCode());
        // data says where it is, and no word of it: a copy does not hear that the consent was withdrawn
        assertThat(body("/api/v1/museum?person=" + id())).contains(code.value()).doesNotContain("Дзякуй");
        assertThat(body("/api/v1/museum?place=" + placeCode() + "&year=2024")).contains(code.value());
    }

    @Test
    void aConsentThatIsWithdrawnTakesTheLetterFromEverywhereAtOnce() throws Exception {
        MuseumCode code = shown();
        everywhere(code, 200);
        String never = body("/read/en/museum/4444444444");

        accounts.as(second, () -> editing.withdrawConsent(code));

        everywhere(code, 404);
        assertThat(museum.image(code, 1)).isEmpty();
        assertThat(museum.small(code, 1)).isEmpty();
        assertThat(body("/read/en/museum/" + code.value())).isEqualTo(never);
        assertThat(body("/read/en/museum?person=" + id())).doesNotContain(code.value());
        assertThat(body("/read/en/people/" + id())).doesNotContain("museum?person=" + id());
        assertThat(body("/api/v1/museum?person=" + id())).doesNotContain(code.value());
    }

    @Test
    void whatIsLeftOfAWithdrawnLetterIsDeletedAfterThirtyDays() {
        MuseumCode kept = shown();
        MuseumCode gone = shown();
        accounts.as(first, () -> editing.withdrawConsent(kept));
        accounts.as(first, () -> editing.withdrawConsent(gone));
        jdbc.update(
                "update museum_letter set hidden_at = date_sub(hidden_at, interval 31 day) where code = ?",
                gone.value());

        tidying.tidy();

        accounts.as(first, () -> {
            assertThat(work(kept).pages()).hasSize(1);
            assertThat(work(gone).pages()).isEmpty();
            assertThat(work(gone).texts()).isEmpty();
            assertThat(work(gone).consents()).hasSize(1);
        });
    }

    @Test
    void withoutEachOfTheseNothingIsShown() {
        MuseumCode code = accounts.as(first, () -> editing.begin(draft(person)));
        accounts.as(first, () -> {
            assertThat(work(code).lacking()).containsExactly(Reason.NO_CONSENT, Reason.NO_PAGES, Reason.NO_TEXT);
            refused(Reason.NO_CONSENT, () -> editing.propose(code, version(code)));
            editing.consent(code, ConsentGiver.PERSON, ConsentWay.SPOKEN, LocalDate.of(2025, 1, 2));
            refused(Reason.NO_PAGES, () -> editing.propose(code, version(code)));
            int page = editing.addPage(code, TestMuseum.png(400, 300));
            refused(Reason.UNREDACTED, () -> editing.propose(code, version(code)));
            refused(Reason.NOTHING_MARKED, () -> editing.redact(code, page, List.of()));
            editing.nothingToRedact(code, page);
            refused(Reason.NO_TEXT, () -> editing.propose(code, version(code)));
            editing.putText(code, new MuseumText(LanguageTag.BE, TextOrigin.ORIGINAL, WORDS), false);
            int before = version(code);
            editing.putText(code, new MuseumText(LanguageTag.EN, TextOrigin.MACHINE, "Thank you."), false);
            refused(Reason.CHANGED, () -> editing.propose(code, before));
            editing.propose(code, version(code));
        });
        accounts.as(second, () -> editing.agree(code, version(code)));
        assertThat(museum.letter(code).orElseThrow().texts())
                .extracting(MuseumText::origin)
                .containsExactly(TextOrigin.ORIGINAL, TextOrigin.MACHINE);
    }

    @Test
    void nothingOfALetterIsKeptBeforeSomebodyHasAgreed() {
        MuseumCode code = accounts.as(first, () -> editing.begin(draft(person)));
        accounts.as(first, () -> {
            refused(Reason.NO_CONSENT, () -> editing.addPage(code, TestMuseum.png(400, 300)));
            refused(Reason.NO_CONSENT, () -> put(code, WORDS, false));
            assertThat(work(code).pages()).isEmpty();
            assertThat(work(code).texts()).isEmpty();
        });
    }

    @Test
    void aPageIsDrawnWithinAnotherActToo() {
        MuseumCode code = accounts.as(
                first,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    MuseumCode begun = begun();
                    editing.nothingToRedact(begun, editing.addPage(begun, TestMuseum.png(400, 300)));
                    return begun;
                })));

        accounts.as(first, () -> assertThat(work(code).pages()).hasSize(1));
    }

    @Test
    void norAMonthAfterItTurnedOutToBeSomebodyElses() {
        MuseumCode code = ready();
        PersonId other = make.person().held(CustodyKind.COLONY, place).register();
        accounts.as(first, () -> editing.change(code, version(code), draft(other)));

        tidying.tidy();
        accounts.as(first, () -> assertThat(work(code).pages()).hasSize(1));

        jdbc.update(
                "update museum_letter set hidden_at = date_sub(hidden_at, interval 31 day) where code = ?",
                code.value());
        tidying.tidy();

        accounts.as(first, () -> {
            assertThat(work(code).pages()).isEmpty();
            assertThat(work(code).texts()).isEmpty();
        });
    }

    @Test
    void whoIsAskedForAndNotShownHasNoLettersAndNobodyElses() throws Exception {
        MuseumCode code = shown();
        PersonId hidden = make.person().published(Publication.DRAFT).register();
        String never = body("/read/en/museum?person=4444444444").replace("4444444444", "WHO");

        assertThat(never).doesNotContain(code.value());
        String asked = accounts.as(
                first, () -> people.brief(hidden).orElseThrow().publicId().value());
        assertThat(body("/read/en/museum?person=" + asked).replace(asked, "WHO"))
                .isEqualTo(never);
        assertThat(body("/read/en/museum?place=XX-NOWHERE")).doesNotContain(code.value());
    }

    @Test
    void aConsentOfADayToComeIsNone() {
        MuseumCode code = accounts.as(first, () -> editing.begin(draft(person)));
        accounts.as(
                first,
                () -> refused(
                        Reason.TO_COME,
                        () -> editing.consent(
                                code, ConsentGiver.FAMILY, ConsentWay.WRITTEN, LocalDate.of(2999, 1, 1))));
    }

    @Test
    void whatIsNotRedactedYetIsSeenByTheOneWhoHasItInHandAlone() {
        MuseumCode code = accounts.as(first, () -> begun());
        int page = accounts.as(first, () -> editing.addPage(code, TestMuseum.png(400, 300)));

        assertThat(accounts.as(first, () -> editing.unredacted(code, page))).isPresent();
        assertThat(accounts.as(second, () -> editing.unredacted(code, page))).isEmpty();
        assertThat(accounts.as(second, () -> editing.redacted(code, page))).isEmpty();
        assertThat(accounts.as(accounts.make(Role.ADMIN), () -> editing.unredacted(code, page)))
                .isEmpty();
        assertThat(museum.image(code, page)).isEmpty();
        accounts.as(accounts.make(), () -> assertThatThrownBy(() -> editing.unredacted(code, page))
                .isInstanceOf(AccessDeniedException.class));
        // nor does whoever holds the database alone: it is no picture there
        byte[] stored = stored(code);
        assertThat(stored[0] == (byte) 0xFF && stored[1] == (byte) 0xD8).isFalse();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");

        accounts.as(first, () -> editing.redact(code, page, List.of(new Redaction(40, 30, 120, 90))));
        assertThat(accounts.as(first, () -> editing.unredacted(code, page))).isEmpty();
        assertThat(accounts.as(second, () -> editing.redacted(code, page))).isPresent();
        accounts.as(second, () -> refused(Reason.NOT_YOURS, () -> editing.nothingToRedact(code, page)));
    }

    @Test
    void aPageThatNobodyHasLookedAtIsDeletedAfterTwoWeeks() {
        MuseumCode code = accounts.as(first, () -> begun());
        accounts.as(first, () -> editing.addPage(code, TestMuseum.png(400, 300)));
        jdbc.update(
                "update museum_page set uploaded_at = date_sub(uploaded_at, interval 15 day)"
                        + " where letter_id = (select id from museum_letter where code = ?)",
                code.value());

        tidying.tidy();

        accounts.as(first, () -> assertThat(work(code).pages()).isEmpty());
    }

    @Test
    void wordsThatAreNobodysBusinessAreMarkedAndSomeNeverKept() {
        MuseumCode code = accounts.as(first, () -> begun());
        accounts.as(first, () -> {
            refused(Reason.NEVER, () -> put(code, "Тэлефануй на +375 29 123-45-67.", true));
            refused(Reason.PRIVATE_WORDS, () -> put(code, "Мая жонка Марыя Прыдуманая піша кожны тыдзень.", false));
            put(code, "Мая жонка Марыя Прыдуманая піша кожны тыдзень.", true);
            refused(Reason.EMPTY, () -> put(code, "  ", true));
            refused(Reason.TOO_LONG, () -> put(code, "а".repeat(20_001), true));
        });
    }

    @Test
    void whoeverIsNotShownInFullHasNoLetters() throws Exception {
        for (Publication publication : Publication.values()) {
            PersonId somebody = make.person().published(publication).register();
            MuseumCode code = letters.shown(somebody, null, WORDS);
            boolean whole = publication == Publication.PUBLIC || publication == Publication.MEMORIAL;
            everywhere(code, whole ? 200 : 404);
            // nor for editors, where everybody reads
            assertThat(accounts.as(first, () -> museum.letter(code)).isPresent())
                    .as(publication.name())
                    .isEqualTo(whole);
        }
    }

    @Test
    void lettersGoWithWhoeverIsHidden() throws Exception {
        MuseumCode code = letters.shown(person, place, WORDS);
        everywhere(code, 200);

        editors.withhold(person);

        everywhere(code, 404);
        assertThat(museum.choices().people()).noneMatch(shown -> shown.id().equals(person));
    }

    @Test
    void aSecondEditorSaysWhyNotAndAnyoneTakesALetterOut() {
        MuseumCode code = ready();
        accounts.as(first, () -> editing.propose(code, version(code)));
        accounts.as(second, () -> {
            assertThat(editing.waiting(0, 100)).extracting(MuseumQueued::code).contains(code);
            refused(Reason.EMPTY, () -> editing.decline(code, " "));
            editing.decline(code, "A stamp with a number can be read.");
        });
        accounts.as(first, () -> {
            assertThat(work(code).remark()).isEqualTo("A stamp with a number can be read.");
            assertThat(editing.drafts(0, 100)).extracting(MuseumQueued::code).contains(code);
        });

        MuseumCode other = shown();
        accounts.as(second, () -> editing.hide(other));
        assertThat(museum.letter(other)).isEmpty();
    }

    @Test
    void anErasedEditorLeavesNothingUnredactedAndNothingThatLeadsToThem() {
        MuseumCode code = ready();
        accounts.as(first, () -> editing.addPage(code, TestMuseum.png(400, 300)));

        erase(first);

        assertThat(jdbc.queryForObject("select account_id from museum_letter where code = ?", Long.class, code.value()))
                .isNull();
        accounts.as(second, () -> {
            assertThat(work(code).pages()).hasSize(1);
            assertThat(work(code).mine()).isTrue();
        });
    }

    @Test
    void whoeverTakesOverFromAnErasedEditorStillNeedsAnother() {
        MuseumCode code = ready();
        erase(first);

        accounts.as(second, () -> {
            editing.propose(code, version(code));
            assertThat(work(code).mine()).isTrue();
            refused(Reason.SAME_HAND, () -> editing.agree(code, version(code)));
        });
        assertThat(museum.letter(code)).isEmpty();
        AccountId third = accounts.make(Role.EDITOR);
        accounts.as(third, () -> {
            assertThat(work(code).mine()).isFalse();
            editing.agree(code, version(code));
        });
        assertThat(museum.letter(code)).isPresent();
    }

    @Test
    void whatAnErasedEditorHadProposedIsProposedAnew() {
        MuseumCode code = ready();
        accounts.as(first, () -> editing.propose(code, version(code)));
        int seen = accounts.as(second, () -> version(code));
        erase(first);

        accounts.as(second, () -> {
            assertThat(work(code).state()).isEqualTo(MuseumLetterState.DRAFT);
            refused(Reason.CHANGED, () -> editing.agree(code, seen));
            editing.propose(code, version(code));
            refused(Reason.SAME_HAND, () -> editing.agree(code, version(code)));
        });
        accounts.as(accounts.make(Role.EDITOR), () -> editing.agree(code, version(code)));
        assertThat(museum.letter(code)).isPresent();
    }

    @Test
    void neverLessIsBlackenedThanWasMarked() {
        MuseumCode code = accounts.as(first, () -> begun());
        accounts.as(first, () -> {
            int page = editing.addPage(code, TestMuseum.png(400, 300));
            Redaction part = new Redaction(16, 16, 16, 16);
            List<Redaction> most = Collections.nCopies(MuseumEditing.MOST_MARKED, part);
            List<Redaction> more = Collections.nCopies(MuseumEditing.MOST_MARKED + 1, part);
            refused(Reason.TOO_MANY_MARKED, () -> editing.redact(code, page, more));
            for (Redaction none : List.of(
                    new Redaction(1, 1, 0, 5),
                    new Redaction(1, 1, 5, 0),
                    new Redaction(400, 1, 5, 5),
                    new Redaction(1, 300, 5, 5),
                    new Redaction(-9, 1, 9, 5))) {
                refused(Reason.MARKS_UNREAD, () -> editing.redact(code, page, List.of(part, none)));
            }
            assertThat(editing.unredacted(code, page)).isPresent();
            editing.redact(code, page, most);
            assertThat(editing.unredacted(code, page)).isEmpty();
        });
    }

    @Test
    void aConsentIsOfTheOneWhoWrote() {
        MuseumCode code = ready();
        PersonId other = make.person().held(CustodyKind.COLONY, place).register();
        accounts.as(first, () -> {
            editing.change(code, version(code), draft(person));
            assertThat(work(code).consented()).isTrue();

            editing.change(code, version(code), draft(other));

            assertThat(work(code).consents()).isEmpty();
            refused(Reason.NO_CONSENT, () -> editing.propose(code, version(code)));
        });
    }

    @Test
    void theOriginalIsWhatStandsInTheLettersLanguage() {
        MuseumCode code = ready();
        accounts.as(first, () -> {
            editing.putText(code, new MuseumText(LanguageTag.RU, TextOrigin.MACHINE, "Спасибо за письмо."), false);
            editing.change(code, version(code), draft(person, LanguageTag.EN));
            assertThat(work(code).texts()).noneMatch(text -> text.origin() == TextOrigin.ORIGINAL);
            refused(Reason.NO_TEXT, () -> editing.propose(code, version(code)));

            editing.change(code, version(code), draft(person, LanguageTag.RU));

            assertThat(work(code).texts())
                    .containsExactly(
                            new MuseumText(LanguageTag.RU, TextOrigin.ORIGINAL, "Спасибо за письмо."),
                            new MuseumText(LanguageTag.BE, TextOrigin.EDITOR, WORDS));
        });
    }

    private void erase(AccountId account) {
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountErased(account, clock.instant())));
    }

    private MuseumLetterDraft draft(PersonId of) {
        return draft(of, LanguageTag.BE);
    }

    private MuseumLetterDraft draft(PersonId of, LanguageTag language) {
        return new MuseumLetterDraft(of, place, PartialDate.parse("2024-05"), MuseumLetterKind.LETTER, language);
    }

    private void put(MuseumCode code, String text, boolean looked) {
        editing.putText(code, new MuseumText(LanguageTag.BE, TextOrigin.ORIGINAL, text), looked);
    }

    /** Somebody has agreed to it. */
    private MuseumCode begun() {
        MuseumCode code = editing.begin(draft(person));
        editing.consent(code, ConsentGiver.FAMILY, ConsentWay.WRITTEN, LocalDate.of(2025, 1, 2));
        return code;
    }

    /** All that it needs, and nobody has proposed it. */
    private MuseumCode ready() {
        return accounts.as(first, () -> {
            MuseumCode code = begun();
            editing.nothingToRedact(code, editing.addPage(code, TestMuseum.png(400, 300)));
            put(code, WORDS, false);
            return code;
        });
    }

    private MuseumCode shown() {
        MuseumCode code = ready();
        accounts.as(first, () -> editing.propose(code, version(code)));
        accounts.as(second, () -> editing.agree(code, version(code)));
        return code;
    }

    private MuseumWork work(MuseumCode code) {
        return editing.work(code).orElseThrow();
    }

    private int version(MuseumCode code) {
        return work(code).version();
    }

    private byte[] stored(MuseumCode code) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select image from museum_page where letter_id = (select id from museum_letter where code = ?)",
                        byte[].class,
                        code.value()))
                .orElseThrow();
    }

    private PublicId publicId() {
        return people.brief(person).orElseThrow().publicId();
    }

    private String id() {
        return publicId().value();
    }

    private String placeCode() {
        return places.codes(List.of(place)).getOrDefault(place, "");
    }

    private void everywhere(MuseumCode code, int status) throws Exception {
        for (String path : List.of(
                "/museum-images/" + code.value() + "/1",
                "/museum-images/" + code.value() + "/1/small",
                "/read/en/museum/" + code.value(),
                "/read/be/museum/" + code.value(),
                "/api/v1/museum/" + code.value())) {
            MockHttpServletResponse answer = web.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(status);
            assertThat(String.valueOf(answer.getHeader("Cache-Control")))
                    .as(path)
                    .contains("no-store");
        }
    }

    private String body(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(MuseumRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
