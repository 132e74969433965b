package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.motion.AddressProposal;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.Tables;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What editors decide at one moment, what only a person can see, and places that a list names first. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class DecidingTogetherTest {

    private static final SignedIn EDITOR = new SignedIn(new AccountId(1), "imports-together", Set.of(Role.EDITOR));
    private static final String STORY = "Затрыманы ў 2020 годзе. Жонка Вольга чакае, тэл. +375 29 765-43-21.";

    @Autowired
    private AddressProposals proposals;

    @Autowired
    private MotionDesk motion;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReview review;

    @Autowired
    private ImportLists lists;

    @Autowired
    private ImportPlaces places;

    @Autowired
    private ImportBatchRepository batches;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @TempDir
    private Path folder;

    @BeforeEach
    void signInAsEditor() {
        as(Role.EDITOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoDecidesWhileAnotherAppliesWaitsAndIsTold() throws Exception {
        ImportId batch = read(list("race"), "id,name\n1,Ann Invented\n2,Bo Invented\n");
        ReviewRow row = review.rows(batch, ReviewFilter.ALL, null, 1).getFirst();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<ReviewRow> decided = transaction.execute(unused -> {
                batches.lockReview(batch);
                Future<ReviewRow> waiting = other.submit(() -> TestAccounts.as(
                        EDITOR, () -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED)));
                assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS))
                        .as("no decision slips in while it is applied")
                        .isInstanceOf(TimeoutException.class);
                batches.move(batch, ImportState.APPLIED);
                return waiting;
            });
            assertThat(decided).isNotNull();
            assertThatThrownBy(() -> decided.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ImportMoved.class);
        }
        assertThat(review.row(batch, row.id()).orElseThrow().decision()).isEqualTo(Decision.OPEN);
    }

    @Test
    void aRowOfAnotherFileIsNotDecidedHere() throws IOException {
        ImportId one = read(list("one"), "id,name\n1,Ann Invented\n");
        ImportId other = read(list("other"), "id,name\n1,Bo Invented\n");
        ReviewRow row = review.rows(other, ReviewFilter.ALL, null, 1).getFirst();
        assertThatThrownBy(() -> review.decide(one, row.id(), row.version(), Decision.ACCEPTED))
                .isInstanceOf(AlreadyDecided.class);
        assertThat(review.row(one, row.id())).isEmpty();
        assertThat(review.row(other, row.id()).orElseThrow().decision()).isEqualTo(Decision.OPEN);
    }

    @Test
    void privateWordsNeedAPersonAndWhatIsLeftOutIsKeptNowhere() throws IOException {
        ListId list = list("private");
        String file = "id,name,status,description\n1,Ann Invented,active,\"" + STORY
                + "\"\n2,Bo Invented,active,Затрыманы ў 2020 годзе.\n";
        ImportId batch = read(list, file);
        ReviewRow row = review.rows(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), null, 10)
                .getFirst();
        assertThat(row.needsPerson()).isTrue();
        assertThat(review.counts(batch).concern(Concern.PRIVATE_WORDS)).isEqualTo(1);

        ReviewRow edited = review.rewrite(batch, row.id(), row.version(), Fact.STORY, "Затрыманы.");
        assertThat(edited.meant().facts()).containsEntry(Fact.STORY, "Затрыманы.");
        assertThatThrownBy(() -> review.rewrite(batch, row.id(), row.version(), Fact.STORY, ""))
                .isInstanceOf(AlreadyDecided.class);
        ReviewRow taken = review.rewrite(batch, row.id(), edited.version(), Fact.STORY, STORY);
        assertThat(taken.rewritten()).isEmpty();
        assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isEqualTo(1);
        ReviewRow left = review.row(batch, row.id()).orElseThrow();
        assertThat(left.meant().facts()).doesNotContainKey(Fact.STORY);
        review.decide(batch, left.id(), left.version(), Decision.ACCEPTED);
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        assertThat(apply(batch).registered()).isEqualTo(2);

        assertKeptNowhere();
        assertThat(sql.fetchValue(
                        "select count(*) from person_text t join external_reference r on r.person_id = t.person_id"
                                + " join import_list l on l.code = r.list_code where l.id = ?",
                        list.value()))
                .isEqualTo(1L);
        // the same file again: nothing to do, although we hold less than it says
        ImportId again = read(list, file);
        assertThat(imports.batch(again).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
        // and when it says something else, the words left out are no news, and are not kept
        ImportId later = read(list, file.replace("1,Ann Invented,active", "1,Ann Invented,former"));
        assertThat(review.rows(later, ReviewFilter.plain(RowKind.CHANGED), null, 10))
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes())
                        .extracting(FactChange::fact)
                        .doesNotContain(Fact.STORY)
                        .contains(Fact.DESIGNATION));
        review.decideAll(later, ReviewFilter.ALL, Decision.ACCEPTED);
        apply(later);
        assertKeptNowhere();
    }

    @Test
    void refusedPrivateWordsAreKeptNowhere() throws IOException {
        ImportId batch = read(list("refused"), "id,name,description\n1,Ann Invented,\"" + STORY + "\"\n");
        review.decideAll(batch, ReviewFilter.ALL, Decision.REFUSED);
        assertThat(apply(batch).refused()).isEqualTo(1);
        assertKeptNowhere();
    }

    @Test
    void aPlaceThatOnlyTheListKnowsIsWrittenDown() throws IOException {
        ListId list = list("new-place");
        String file = "id,name,status,prison\n"
                + "1,Ann Invented,active,\"ИК № 99; 247999, г. Выдуманск, ул. Придуманная, 9\"\n"
                + "2,Bo Invented,active,\"ИК № 99; 247999, г. Выдуманск, ул. Придуманная, 9\"\n";
        ImportId batch = read(list, file);
        ReviewRow row = review.rows(batch, ReviewFilter.having(Concern.UNKNOWN_PLACE), null, 10)
                .getFirst();
        PlaceOfList proposal = places.proposal(batch, row.id()).orElseThrow();
        assertThat(proposal)
                .isEqualTo(new PlaceOfList(
                        "ИК № 99", FacilityKind.COLONY, "247999", "ул. Придуманная, 9", "г. Выдуманск"));
        as(Role.SUPPORTER);
        assertThatThrownBy(() -> places.add(batch, row.id(), proposal)).isInstanceOf(AccessDeniedException.class);
        as(Role.EDITOR);
        assertThat(places.add(batch, row.id(), proposal)).isEqualTo(2);
        assertThatThrownBy(() -> places.add(batch, row.id(), proposal)).isInstanceOf(AlreadyDecided.class);
        assertThat(review.rows(batch, ReviewFilter.plain(RowKind.NEW), null, 10))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.facts()).containsEntry(Fact.CUSTODY, "COLONY"));
        agreeAsAnother("ИК № 99");
        assertThat(sql.fetchValue(
                        "select concat(a.status, '|', t.street_line, '|', t.place_line, '|', s.file_row) from facility_name n"
                                + " join facility f on f.id = n.facility_id"
                                + " join facility_address a on a.facility_id = n.facility_id"
                                + " join facility_address_text t on t.address_id = a.id join source s on s.id = a.source_id"
                                + " where n.name = ? and f.country_code = 'QJ'",
                        "ИК № 99"))
                .isEqualTo("UNVERIFIED|ул. Придуманная, 9|247999 г. Выдуманск|2");
        ImportId later = read(list, file.replace("Ann", "Anna"));
        assertThat(review.counts(later).concern(Concern.UNKNOWN_PLACE)).isZero();
    }

    private void assertKeptNowhere() {
        for (String column : List.of(
                "import_row.facts",
                "import_row.words",
                "import_row.changes",
                "import_row.rewritten",
                "import_memory.facts",
                "person_text.text")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(sql.fetchValue("select count(*) from " + table + " where " + column + " like '%765-43-21%'"))
                    .as(column)
                    .isEqualTo(0L);
        }
    }

    private ListId list(String name) throws IOException {
        Path header = Files.writeString(folder.resolve("header.csv"), "id,name,status,prison,description\n1,A,,,\n");
        return lists.create(new ImportListDraft(
                name + "-" + System.nanoTime(),
                "List " + name,
                new CountryCode("QJ"),
                "body-" + name,
                null,
                imports.preview(header, null).proposal(),
                10));
    }

    private ImportId read(ListId list, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list-" + LocalDate.EPOCH + System.nanoTime() + ".csv"), text);
        BegunImport begun = imports.begin(list, 1, LanguageTag.RU, "list.csv", file);
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }

    private AppliedImport apply(ImportId batch) {
        return imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.DRAFT);
    }

    private static void as(Role role) {
        SignedIn who = new SignedIn(new AccountId(1), "imports-together", Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(who, "", List.copyOf(who.getAuthorities())));
    }

    /** The address of a place that the list brought waits for another editor. */
    private void agreeAsAnother(String name) {
        FacilityId place = new FacilityId(Long.parseLong(String.valueOf(sql.fetchValue(
                "select max(n.facility_id) from facility_name n join facility f on f.id = n.facility_id"
                        + " where n.name = ? and f.country_code = 'QJ'",
                name))));
        assertThat(sql.fetchCount(Tables.FACILITY_ADDRESS, Tables.FACILITY_ADDRESS.FACILITY_ID.eq(place.value())))
                .as("one hand puts nothing on envelopes")
                .isZero();
        AddressProposal waiting = proposals.of(place).orElseThrow();
        assertThat(waiting.mine()).isTrue();
        TestAccounts.as(
                new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR)),
                () -> proposals.agree(
                        waiting.id(),
                        motion.preview(java.util.Objects.requireNonNull(waiting.draft()))
                                .seen()));
    }
}
