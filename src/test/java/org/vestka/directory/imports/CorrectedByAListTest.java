package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.OffPages;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A list that gives another day for what it has told before corrects itself; the first day stays known with its row. */
@VestkaTest
@Import(TestPeople.class)
class CorrectedByAListTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReview review;

    @Autowired
    private ImportLists lists;

    @Autowired
    private OffPages offPages;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @TempDir
    private Path folder;

    @Test
    void anotherDayOfTheArrestAndOfTheVerdictTakeThePlaceOfTheFirst() {
        String code = "corrected-" + System.nanoTime();
        List<CaseEventView> events = accounts.as(accounts.make(Role.EDITOR), () -> {
            Path first = file("first.csv", "2021-03-03,2021-09,3 years");
            ListId list = list(code, first);
            take(list, first);
            take(list, file("second.csv", "2021-03-30,2021-10-12,3 years"));
            return events(code);
        });

        assertThat(events)
                .extracting(CaseEventView::kind, CaseEventView::on)
                .containsExactly(
                        tuple(CaseEventKind.VERDICT, PartialDate.parse("2021-10-12")),
                        tuple(CaseEventKind.ARREST, PartialDate.parse("2021-03-30")));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.before()).singleElement().satisfies(before -> {
                    assertThat(before.on()).isNotEqualTo(event.on());
                    assertThat(before.source().fileRow()).isEqualTo(2);
                    assertThat(before.source().fileSha256())
                            .isNotNull()
                            .isNotEqualTo(event.source().fileSha256());
                }));
    }

    @Test
    void theWordsOfAnotherFileStayItsOwnWhenADayIsCorrected() {
        String code = "quoted-" + System.nanoTime();
        List<CaseEventView> events = accounts.as(accounts.make(Role.EDITOR), () -> {
            Path first = file("first.csv", "2021-03-03,2021-09,3 years");
            ListId list = list(code, first);
            take(list, file("be.csv", "2021-03-03,2021-09,тры гады"), LanguageTag.BE);
            take(list, first);
            take(list, file("second.csv", "2021-03-03,2021-10-12,3 years"));
            // says the same day by now, so there is nothing new in it
            take(list, file("be-again.csv", "2021-03-03,2021-10-12,тры гады"), LanguageTag.BE);
            return events(code);
        });

        CaseEventView told = events.stream()
                .filter(event -> LanguageTag.BE.equals(event.language()))
                .findFirst()
                .orElseThrow();
        assertThat(told.on()).isEqualTo(PartialDate.parse("2021-10-12"));
        assertThat(told.words()).isEqualTo("тры гады");
        assertThat(told.source().fileSha256()).isEqualTo(sha256("second.csv"));
        assertThat(Objects.requireNonNull(told.wordsSource()).fileSha256()).isEqualTo(sha256("be.csv"));
    }

    @Test
    void whatWasTakenOffThePageDoesNotComeBackWithTheListThatRepeatsIt() {
        String code = "taken-off-" + System.nanoTime();
        accounts.as(accounts.make(Role.EDITOR), () -> {
            Path first = file("first.csv", "2021-03-03,2021-09,3 years");
            ListId list = list(code, first);
            take(list, first);
            takeOff(code, CaseEventKind.VERDICT);
            takeOff(code, CaseEventKind.ARREST);
            take(list, file("same.csv", "2021-03-03,2021-09,3 years "));
            assertThat(events(code)).as("the list repeats itself").isEmpty();

            take(list, file("day.csv", "2021-03-03,2021-10-12,3 years"));
            assertThat(events(code))
                    .as("another day is news and is looked at; the words that were taken off do not come with it")
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.on()).isEqualTo(PartialDate.parse("2021-10-12"));
                        assertThat(event.words()).isNull();
                    });
        });
    }

    private void takeOff(String code, CaseEventKind kind) {
        PersonId person = person(code);
        PersonPage page = page(person);
        offPages.takeOff(
                person,
                page.version(),
                new OffPages.Taking(
                        new OffPage.Step(page.events().stream()
                                .filter(event -> event.kind() == kind)
                                .map(CaseEventView::id)
                                .collect(Collectors.toSet())),
                        TestPeople.SOURCE,
                        false,
                        "It is of somebody else."));
    }

    private ListId list(String code, Path file) {
        return lists.create(new ImportListDraft(
                code,
                "Corrected",
                made.country(),
                code,
                null,
                imports.preview(file, null).proposal(),
                10));
    }

    private List<CaseEventView> events(String code) {
        return page(person(code)).events();
    }

    private PersonId person(String code) {
        return sql.select(EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(code))
                .fetchSingle(row -> new PersonId(row.value1()));
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    private String sha256(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name))));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name, String facts) {
        try {
            return Files.writeString(
                    folder.resolve(name), "id,name,arrested,verdict_date,penalty\n1,Ann Invented," + facts + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(ListId list, Path file) {
        take(list, file, LanguageTag.EN);
    }

    private void take(ListId list, Path file, LanguageTag language) {
        ImportId batch = imports.begin(list, 1, language, file.getFileName().toString(), file)
                .id();
        imports.reader(batch, file, null).run();
        review.rows(batch, ReviewFilter.ALL, null, 10)
                .forEach(row -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED));
        if (imports.batch(batch).orElseThrow().state() == ImportState.REVIEW) {
            imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.PUBLIC);
            TestAccounts.as(
                    new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR)),
                    () -> imports.publishDrafts(
                            batch,
                            imports.batch(batch).orElseThrow().version(),
                            imports.drafts(batch).seen()));
            if (imports.batch(batch).orElseThrow().state() == ImportState.REVIEW) {
                TestAccounts.as(
                        new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR)),
                        () -> imports.agree(
                                batch, imports.batch(batch).orElseThrow().version()));
            }
        }
    }
}
