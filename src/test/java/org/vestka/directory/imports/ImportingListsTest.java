package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

@VestkaTest
@SuppressWarnings("NullAway.Init")
class ImportingListsTest {

    private static final CountryCode COUNTRY = new CountryCode("QI");
    private static final Map<String, FacilityId> PLACES = new HashMap<>();
    private static int made;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReview review;

    @Autowired
    private ImportLists lists;

    @Autowired
    private ImportPlaces places;

    @Autowired
    private ImportReading reading;

    @Autowired
    private Readings readings;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void signInAsEditor() {
        as(Role.EDITOR);
        if (PLACES.isEmpty()) {
            places();
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eightThousandRowsFallIntoTheirKindsAndTheTrapsAreFound() throws IOException {
        InventedList list = new InventedList(8696, 1, 900_001, LocalDate.now(clock), "viasna-a");
        ListId id = list("be");
        ImportId batch = read(id, list.write(folder, "be"), LanguageTag.BE);

        ReviewCounts counts = review.counts(batch);
        assertThat(review.count(batch, new ReviewFilter(RowKind.NEW, null, null, null, null, "")))
                .isEqualTo(8696);
        assertThat(counts.concern(Concern.REPEATED_URL))
                .isEqualTo((int) list.people.stream().filter(p -> p.repeatedUrl).count());
        assertThat(counts.concern(Concern.FUTURE_DATE))
                .isEqualTo((int) list.people.stream().filter(p -> p.future).count());
        assertThat(counts.concern(Concern.DEATH)).isEqualTo((int)
                list.people.stream().filter(p -> p.died != null).count());
        assertThat(counts.concern(Concern.NAMESAKE)).isGreaterThanOrEqualTo(4).isLessThanOrEqualTo(8);
        assertThat(counts.concern(Concern.DEAD_ADDRESS)).isEqualTo((int) list.people.stream()
                .filter(p -> p.place == InventedList.OLD_REMAND)
                .count());
        assertThat(counts.concern(Concern.UNKNOWN_PLACE)).isZero();
        assertThat(counts.concern(Concern.UNREADABLE_DATE)).isZero();
        assertThat(counts.concern(Concern.HOMOGLYPH)).isBetween(1, 3);

        List<ReviewRow> rows = all(batch, ReviewFilter.ALL);
        for (int i = 0; i < rows.size(); i++) {
            ReviewRow row = rows.get(i);
            InventedList.Invented person = list.people.get(i);
            assertThat(row.row()).isEqualTo(i + 2);
            assertThat(row.key()).isEqualTo(Long.toString(person.id));
            assertThat(row.facts().get(Fact.DESIGNATION))
                    .isEqualTo(
                            switch (person.status) {
                                case "active" -> "RECOGNISED";
                                case "former" -> "FORMER";
                                default -> "PERSECUTED";
                            });
            String born = row.facts().get(Fact.BORN);
            assertThat(born == null ? 0 : (born.length() - 1) / 3).isEqualTo(person.bornPrecision);
            InventedList.Place place = person.place;
            if (place != null && person.died == null) {
                String code = place == InventedList.OLD_REMAND ? "BY-SIZO-1" : place.code();
                assertThat(row.facts().get(Fact.FACILITY))
                        .isEqualTo(Long.toString(facility(code).value()));
            }
            assertThat(row.words()).doesNotContainKeys("judge", "councel", "photo");
        }
        // nothing is public, and nothing is even there, before somebody has decided
        assertThat(known(id)).isZero();
    }

    @Test
    void threeLanguagesBecomeOnePersonAndTheSameFileAgainIsNothingToDo() throws IOException {
        InventedList list = new InventedList(300, 7, 500_001, LocalDate.now(clock), "viasna-b");
        ListId id = list("three");
        for (LanguageTag language : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
            Path file = list.write(folder, language.value());
            ImportId batch = read(id, file, language);
            assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
            acceptEverything(batch);
            AppliedImport applied = apply(batch, Publication.PUBLIC);
            assertThat(applied.returned()).isZero();
            assertThat(applied.finished()).isTrue();
            assertThat(known(id)).isEqualTo(300);
            ImportId again = read(id, file, language);
            assertThat(imports.batch(again).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
            assertThat(imports.batch(again).orElseThrow().rows()).isEqualTo(300);
            assertThat(review.count(again, ReviewFilter.ALL)).isZero();
        }
        long key = list.people.getFirst().id;
        assertThat(sql.fetchValues(
                        "select n.name from person_name n join external_reference r on r.person_id = n.person_id"
                                + " where r.list_code = ? and r.source_key = ? order by n.language",
                        code(id),
                        Long.toString(key)))
                .hasSize(3);
        // the file's digest and the row stay with each fact
        assertThat(sql.fetchValue(
                        "select count(*) from designation d join source s on s.id = d.source_id"
                                + " join external_reference r on r.person_id = d.person_id"
                                + " where r.list_code = ? and length(s.file_sha256) = 64 and s.file_row between 2 and 301",
                        code(id)))
                .isEqualTo(300L);
        for (String fact : List.of("gender", "born")) {
            String known = fact.equals("gender") ? "p.gender <> 'UNKNOWN'" : "p." + fact + " is not null";
            assertThat(sql.fetchValue(
                            "select count(*) from person p join external_reference r on r.person_id = p.id"
                                    + " left join source s on s.id = p." + fact + "_source_id"
                                    + " where r.list_code = ? and " + known
                                    + " and (s.file_sha256 is null or s.file_row not between 2 and 301)",
                            code(id)))
                    .as("facts without a row: " + fact)
                    .isEqualTo(0L);
        }
    }

    @Test
    void aChangedListShowsOldAndNewAndWhoIsGone() throws IOException {
        InventedList list = new InventedList(60, 11, 300_001, LocalDate.now(clock), "viasna-c");
        ListId id = list("changes");
        applyAll(id, list.write(folder, "ru"), LanguageTag.RU);

        InventedList.Invented moved = list.people.stream()
                .filter(p -> "active".equals(p.status) && p.place != null && p.place != InventedList.OLD_REMAND)
                .findFirst()
                .orElseThrow();
        moved.status = "former";
        moved.place = null;
        moved.word = "released";
        List<InventedList.Invented> rest = new ArrayList<>(list.people);
        InventedList.Invented missing =
                rest.stream().filter(p -> p != moved).findFirst().orElseThrow();
        rest.remove(missing);
        Path file = Files.writeString(folder.resolve("next.csv"), list.text("ru", rest));
        ImportId batch = read(id, file, LanguageTag.RU);

        ReviewCounts counts = review.counts(batch);
        assertThat(counts.plain(RowKind.CHANGED)).isEqualTo(1);
        assertThat(counts.plain(RowKind.GONE)).isEqualTo(1);
        ReviewRow changed =
                review.rows(batch, ReviewFilter.plain(RowKind.CHANGED), null, 1).getFirst();
        assertThat(changed.changes())
                .contains(
                        new FactChange(Fact.DESIGNATION, "RECOGNISED", "FORMER"),
                        new FactChange(
                                Fact.FACILITY,
                                review.row(batch, changed.id()).orElseThrow().changes().stream()
                                        .filter(change -> change.fact() == Fact.FACILITY)
                                        .findFirst()
                                        .orElseThrow()
                                        .before(),
                                Fact.NOWHERE));
        acceptEverything(batch);
        AppliedImport applied = apply(batch, Publication.DRAFT);
        assertThat(applied.changed()).isEqualTo(1);
        assertThat(applied.gone()).isEqualTo(1);
        assertThat(sql.fetchValue(
                        "select d.value from designation d join external_reference r on r.person_id = d.person_id"
                                + " where d.ended = 0 and r.list_code = ? and r.source_key = ?",
                        code(id),
                        Long.toString(missing.id)))
                .isEqualTo("WITHDRAWN");
        assertThat(imports.batch(read(id, file, LanguageTag.RU)).orElseThrow().state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void halfTheListGoneAlwaysNeedsAPerson() throws IOException {
        InventedList list = new InventedList(60, 13, 200_001, LocalDate.now(clock), "viasna-d");
        ListId id = list("gone");
        applyAll(id, list.write(folder, "en"), LanguageTag.EN);
        Path file = Files.writeString(folder.resolve("half.csv"), list.text("en", list.people.subList(0, 30)));
        ImportId batch = read(id, file, LanguageTag.EN);
        assertThat(review.counts(batch).concern(Concern.MANY_GONE)).isEqualTo(30);
        assertThat(review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED).rows())
                .isZero();
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.MANY_GONE), Decision.ACCEPTED)
                        .rows())
                .isEqualTo(30);
    }

    @Test
    void whoALaterFileHasAgainIsNotTakenOffByAnOlderOneUnseen() throws IOException {
        InventedList list = new InventedList(40, 19, 900_001, LocalDate.now(clock), "viasna-l");
        ListId id = list("again");
        Path whole = list.write(folder, "be");
        applyAll(id, whole, LanguageTag.BE);
        Path less = Files.writeString(folder.resolve("less.csv"), list.text("be", list.people.subList(1, 40)));
        ImportId older = read(id, less, LanguageTag.BE);
        ReviewRow gone = review.rows(older, ReviewFilter.plain(RowKind.GONE), null, 1)
                .getFirst();
        review.decide(older, gone.id(), gone.version(), Decision.ACCEPTED);
        assertThat(imports.batch(read(id, whole, LanguageTag.BE)).orElseThrow().state())
                .isEqualTo(ImportState.APPLIED);

        AppliedImport first = apply(older, Publication.PUBLIC);
        assertThat(first.gone()).isZero();
        assertThat(first.returned()).isEqualTo(1);
        ReviewRow again = review.row(older, gone.id()).orElseThrow();
        assertThat(again.decision()).isEqualTo(Decision.OPEN);
        assertThat(again.concerns()).contains(Concern.LISTED_AGAIN);
        // who has seen it may still know better
        review.decide(older, again.id(), again.version(), Decision.ACCEPTED);
        assertThat(apply(older, Publication.PUBLIC).gone()).isEqualTo(1);
    }

    @Test
    void goingOnAfterARowPassesNoneOver() throws IOException {
        InventedList list = new InventedList(40, 21, 910_001, LocalDate.now(clock), "viasna-m");
        ImportId batch = read(list("going-on"), list.write(folder, "be"), LanguageTag.BE);
        ReviewFilter open = ReviewFilter.ALL.decided(Decision.OPEN);
        List<ReviewRow> all = review.rows(batch, open, null, 40);
        all.subList(0, 10).forEach(row -> review.decide(batch, row.id(), row.version(), Decision.REFUSED));
        assertThat(review.rows(batch, open, all.get(9).id(), 40))
                .extracting(ReviewRow::id)
                .containsExactlyElementsOf(
                        all.subList(10, 40).stream().map(ReviewRow::id).toList());
    }

    @Test
    void theSecondEditorSeesWhatTheFirstDecided() throws IOException {
        InventedList list = new InventedList(40, 17, 100_001, LocalDate.now(clock), "viasna-e");
        ImportId batch = read(list("two"), list.write(folder, "be"), LanguageTag.BE);
        ReviewRow row = review.rows(batch, ReviewFilter.ALL, null, 1).getFirst();
        review.decide(batch, row.id(), row.version(), Decision.REFUSED);
        assertThatThrownBy(() -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class, e -> assertThat(e.decision()).isEqualTo(Decision.REFUSED));
        int version = imports.batch(batch).orElseThrow().version();
        imports.apply(batch, version, Publication.PUBLIC);
        assertThatThrownBy(() -> imports.apply(batch, version, Publication.PUBLIC))
                .isInstanceOf(ImportMoved.class);
        assertThat(imports.batch(batch).orElseThrow().open()).isEqualTo(39);
    }

    @Test
    void aBrokenFileLeavesNothingBehind() throws IOException {
        ListId id = list("broken");
        int before = imports.count();
        Path file = Files.writeString(folder.resolve("broken.csv"), "id,name\n1,Ann\n2\n");
        BegunImport begun = imports.begin(id, LanguageTag.EN, "broken.csv", file);
        assertThatThrownBy(() -> imports.reader(begun.id(), file, null).run())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.row()).isEqualTo(3));
        assertThat(imports.count()).isEqualTo(before);
        // whoever was away comes back and is told
        assertThat(imports.reading(begun.id())).hasValueSatisfying(state -> {
            assertThat(state.stage()).isEqualTo(ReadingState.Stage.REFUSED);
            assertThat(Objects.requireNonNull(state.refused()).row()).isEqualTo(3);
        });
    }

    @Test
    void oneFileIsReadOnceWhoeverUploadsItAgainMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.csv"), "id,name\n1,Ann Invented\n");
        ListId id = list("twice");
        BegunImport first = imports.begin(id, LanguageTag.EN, "twi\u202Ece.csv", file);
        assertThat(imports.batch(first.id()).orElseThrow().fileName()).isEqualTo("twice.csv");
        assertThat(imports.reading(first.id())).isPresent();
        assertThat(imports.begin(id, LanguageTag.EN, "other.csv", file)).isEqualTo(new BegunImport(first.id(), true));
        imports.reader(first.id(), file, null).run();
        assertThat(imports.reading(first.id())).isEmpty();
        assertThat(imports.batch(first.id()).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
    }

    @Test
    void threeFilesReadBeforeAnyIsAppliedStillBecomeOnePersonEach() throws IOException {
        InventedList list = new InventedList(30, 23, 700_001, LocalDate.now(clock), "viasna-t");
        ListId id = list("together");
        List<ImportId> batches = new ArrayList<>();
        for (LanguageTag language : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
            batches.add(read(id, list.write(folder, language.value()), language));
        }
        for (ImportId batch : batches) {
            acceptEverything(batch);
            apply(batch, Publication.PUBLIC);
        }
        assertThat(known(id)).isEqualTo(30);
        assertThat(sql.fetchValue(
                        "select count(*) from person_name n join external_reference r on r.person_id = n.person_id"
                                + " where r.list_code = ?",
                        code(id)))
                .isEqualTo(90L);
    }

    @Test
    void takingBackOneActLeavesWhatWasDecidedBefore() throws IOException {
        InventedList list = new InventedList(40, 19, 300_001, LocalDate.now(clock), "viasna-u");
        ImportId batch = read(list("undo"), list.write(folder, "be"), LanguageTag.BE);
        ReviewRow row =
                review.rows(batch, ReviewFilter.plain(RowKind.NEW), null, 1).getFirst();
        review.decide(batch, row.id(), row.version(), Decision.REFUSED);
        DecidedRows act = review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        assertThat(act.rows()).isPositive();
        assertThat(review.reopen(batch, act)).isEqualTo(act.rows());
        assertThat(review.counts(batch).accepted()).isZero();
        assertThat(review.counts(batch).refused()).isEqualTo(1);
    }

    @Test
    void aPlaceNobodyKnewIsChosenOnceForAllItsRowsAndLaterFiles() throws IOException {
        String text = "id,name,status,prison\n"
                + "1,Ann Invented,active,Das blaue Haus; 1 Nowhere\n"
                + "2,Bo Invented,active,Das blaue Haus; 1 Nowhere\n"
                + "3,Cy Invented,active,Das rote Haus\n";
        Path file = Files.writeString(folder.resolve("places.csv"), text);
        ListId id = lists.create(new ImportListDraft(
                "places-" + System.nanoTime(),
                "Places",
                COUNTRY,
                "places",
                null,
                imports.preview(file, null).proposal(),
                10));
        ImportId batch = read(id, file, LanguageTag.EN);
        List<ReviewRow> rows = review.rows(batch, ReviewFilter.having(Concern.UNKNOWN_PLACE), null, 10);
        assertThat(rows).hasSize(3);

        FacilityId meant = facility("BY-IK-17");
        ReviewRow refused = review.decide(
                batch, rows.get(1).id(), rows.get(1).version(), Decision.REFUSED);
        assertThat(places.choose(batch, rows.getFirst().id(), meant)).isEqualTo(1);
        assertThat(review.row(batch, refused.id())).contains(refused);
        assertThatThrownBy(() -> places.choose(batch, refused.id(), meant)).isInstanceOf(AlreadyDecided.class);
        review.decide(batch, refused.id(), refused.version(), Decision.OPEN);
        assertThat(places.choose(batch, refused.id(), meant)).isEqualTo(1);
        assertThat(review.rows(batch, ReviewFilter.plain(RowKind.NEW), null, 10))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.facts())
                        .containsEntry(Fact.FACILITY, Long.toString(meant.value()))
                        .containsEntry(Fact.CUSTODY, "COLONY"));
        acceptEverything(batch);
        assertThat(apply(batch, Publication.DRAFT).registered()).isEqualTo(3);

        Path next = Files.writeString(
                folder.resolve("next-places.csv"), text + "4,Di Invented,active,Das blaue Haus; 1 Nowhere\n");
        ImportId later = read(id, next, LanguageTag.EN);
        assertThat(review.counts(later).plain(RowKind.UNCHANGED)).isEqualTo(3);
        assertThat(review.rows(later, ReviewFilter.plain(RowKind.NEW), null, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.facts()).containsEntry(Fact.FACILITY, Long.toString(meant.value())));
    }

    @Test
    void draftsOfAFileAreShownToEverybodyAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("drafts.csv"),
                "id,name,status,died\n1,Ann Invented,active,\n2,Bo Invented,active,2024\n");
        ListId id = lists.create(new ImportListDraft(
                "drafts-" + System.nanoTime(),
                "Drafts",
                COUNTRY,
                "drafts",
                null,
                imports.preview(file, null).proposal(),
                10));
        ImportId batch = read(id, file, LanguageTag.EN);
        assertThat(publications(id)).isEmpty();
        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        assertThat(publications(id)).containsExactly("DRAFT", "DRAFT");
        assertThat(imports.drafts(batch)).isEqualTo(2);
        assertThat(imports.publishDrafts(batch)).isEqualTo(2);
        assertThat(publications(id)).containsExactlyInAnyOrder("PUBLIC", "MEMORIAL");
        assertThat(imports.drafts(batch)).isZero();
    }

    private List<String> publications(ListId id) {
        return sql.fetch(
                        "select p.publication from person p join external_reference r on r.person_id = p.id"
                                + " where r.list_code = ? order by r.source_key",
                        code(id))
                .map(row -> row.get(0, String.class));
    }

    @Test
    void whatWasBeingReadWhenTheApplicationDiedSaysSoAfterTheNextStart() throws IOException {
        Path file = Files.writeString(folder.resolve("killed.csv"), "id,name\n1,Ann Invented\n");
        ImportId begun = imports.begin(list("killed"), LanguageTag.EN, "killed.csv", file)
                .id();
        assertThat(imports.batch(begun).orElseThrow().state()).isEqualTo(ImportState.READING);

        reading.closeInterrupted();
        assertThat(imports.batch(begun).orElseThrow().state())
                .as("still being read")
                .isEqualTo(ImportState.READING);
        // as after a start, when nothing is being read
        readings.done(begun);
        reading.closeInterrupted();

        assertThat(imports.batch(begun).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(review.count(begun, ReviewFilter.ALL)).isZero();
        assertThatThrownBy(() -> imports.discard(begun)).isInstanceOf(ImportMoved.class);
    }

    @Test
    void whoIsNoEditorIsRefused() {
        as(Role.SUPPORTER);
        assertThatThrownBy(() -> lists.all())
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void aListOfAnotherCountryBringsItsCountry() throws IOException {
        String text = "Name,Gender,Date of Birth,Date of Death,Place,Sentence,Source\n"
                + "刘晓波,male,1955-12-28,2017-07-13,长春,2019-12-07,https://a.example/1\n"
                + "王炳章,male,1947-12-30,,石家庄,life,https://a.example/2 https://b.example/2\n"
                + "陈西,male,1954-02-29,,贵阳,2031-10,https://a.example/3\n"
                + "洛桑桑杰,male,19812,,果洛州,detention,https://a.example/4\n";
        Path file = Files.writeString(folder.resolve("people.csv"), text);
        FilePreview preview = imports.preview(file, null);
        assertThat(preview.language()).isEqualTo(new LanguageTag("zh"));
        assertThat(preview.proposal().of("Sentence")).isEqualTo(ListField.SENTENCE_END);
        ListId id = lists.create(new ImportListDraft(
                "far-" + ++made + "-" + System.nanoTime(),
                "Far away",
                new CountryCode("QF"),
                "far",
                DesignationValue.RECOGNISED,
                preview.proposal(),
                10));
        ImportId batch = read(id, file, preview.language());
        assertThat(review.counts(batch).concern(Concern.UNREADABLE_DATE)).isEqualTo(2);
        assertThat(review.counts(batch).concern(Concern.DEATH)).isEqualTo(1);
        acceptEverything(batch);
        assertThat(apply(batch, Publication.PUBLIC).registered()).isEqualTo(4);
        assertThat(lists.countries()).contains(new CountryCode("QF"));
        assertThat(imports.batch(read(id, file, preview.language()))
                        .orElseThrow()
                        .state())
                .isEqualTo(ImportState.APPLIED);
        // a birth date corrected later is a change of the same person
        Path next = Files.writeString(folder.resolve("next.csv"), text.replace("19812", "1981"));
        ReviewCounts counts = review.counts(read(id, next, preview.language()));
        assertThat(counts.plain(RowKind.CHANGED)).isEqualTo(1);
        assertThat(counts.plain(RowKind.GONE)).isZero();
    }

    @Test
    void theFlatListOf2023IsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("prisoners.json"), """
                [{"id": 1, "url": "https://c.example/1", "name": "Ann Invented", "status": "active", "gender": "female",
                  "birthday": "1990-05-17", "articles/0": "Art. 341 of the Criminal Code", "articles/1": "Art. 130",
                  "prison/title": "Penal colony No. 17", "prison/address": "213004, Škloŭ, vulica 1-ja Zavodskaja 8",
                  "decision": "4 1/2 years", "articles": "", "prison": ""},
                 {"id": 2, "url": "https://c.example/2", "name": "Bo Invented", "status": "former", "gender": "male",
                  "birthday": "", "articles/0": "", "articles/1": "", "prison/title": "", "prison/address": "",
                  "decision": "FALSE", "articles": "FALSE", "prison": "FALSE"}]
                """);
        FilePreview preview = imports.preview(file, null);
        ListId id = lists.create(new ImportListDraft(
                "flat-" + System.nanoTime(), "Flat", COUNTRY, "flat", null, preview.proposal(), 10));
        ImportId batch = read(id, file, LanguageTag.EN);
        List<ReviewRow> rows = review.rows(batch, ReviewFilter.ALL, null, 10);
        assertThat(rows.get(0).facts())
                .containsEntry(Fact.ARTICLES, "Art. 341 of the Criminal Code\nArt. 130")
                .containsEntry(Fact.FACILITY, Long.toString(facility("BY-IK-17").value()))
                .containsEntry(Fact.CUSTODY, "COLONY");
        assertThat(rows.get(1).facts()).containsEntry(Fact.CUSTODY, "RELEASED").doesNotContainKey(Fact.SENTENCE);
        assertThat(rows.get(1).concerns()).isEmpty();
    }

    @Test
    void aHomeIsNeverKept() throws IOException {
        Path file = Files.writeString(
                folder.resolve("home.csv"),
                "id,name,status,prison,penalty\n1,Ann Invented,np,\"г. Минск, ул. Придуманная, 5-12\","
                        + "ограничение свободы без направления\n");
        FilePreview preview = imports.preview(file, null);
        ListId id = lists.create(new ImportListDraft(
                "home-" + System.nanoTime(), "Home", COUNTRY, "home", null, preview.proposal(), 10));
        ReviewRow row = review.rows(read(id, file, LanguageTag.RU), ReviewFilter.ALL, null, 1)
                .getFirst();
        assertThat(row.facts()).containsEntry(Fact.CUSTODY, "HOME_CONFINEMENT");
        assertThat(row.toString()).doesNotContain("Придуманная");
        assertThat(String.valueOf(sql.fetchValue(
                        "select words from import_row where id = ?", row.id().value())))
                .doesNotContain("Придуманная");
    }

    private void as(Role role) {
        SignedIn who = new SignedIn(new AccountId(1), "imports-test", Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(who, "", List.copyOf(who.getAuthorities())));
    }

    private ListId list(String name) {
        Map<String, ListField> fields = new HashMap<>();
        Path header = folder.resolve("header.csv");
        try {
            Files.writeString(header, String.join(",", InventedList.HEADER) + "\n" + ",".repeat(22) + "x\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        fields.putAll(imports.preview(header, null).proposal().fields());
        return lists.create(new ImportListDraft(
                name + "-" + ++made + "-" + System.nanoTime(),
                "List " + name,
                COUNTRY,
                "body-" + name,
                null,
                new ColumnMapping(fields),
                10));
    }

    private ImportId read(ListId list, Path file, LanguageTag language) {
        BegunImport begun = imports.begin(list, language, file.getFileName().toString(), file);
        assertThat(begun.already()).isFalse();
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }

    private void acceptEverything(ImportId batch) {
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        for (Concern concern : Concern.values()) {
            if (concern.needsPerson() && !concern.singly()) {
                review.decideAll(batch, ReviewFilter.having(concern), Decision.ACCEPTED);
            }
        }
        all(batch, ReviewFilter.needingPerson().decided(Decision.OPEN))
                .forEach(row -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED));
    }

    private List<ReviewRow> all(ImportId batch, ReviewFilter filter) {
        List<ReviewRow> all = new ArrayList<>();
        for (List<ReviewRow> some = review.rows(batch, filter, null, 500);
                !some.isEmpty();
                some = review.rows(batch, filter, some.getLast().id(), 500)) {
            all.addAll(some);
        }
        return all;
    }

    private AppliedImport apply(ImportId batch, Publication publication) {
        return imports.apply(batch, imports.batch(batch).orElseThrow().version(), publication);
    }

    private void applyAll(ListId id, Path file, LanguageTag language) {
        ImportId batch = read(id, file, language);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
    }

    private String code(ListId id) {
        return lists.all().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private long known(ListId id) {
        return Long.parseLong(String.valueOf(
                sql.fetchValue("select count(*) from external_reference where list_code = ?", code(id))));
    }

    private static FacilityId facility(String code) {
        return Objects.requireNonNull(PLACES.get(code));
    }

    private void places() {
        SourceDraft source = SourceDraft.page("https://places.example", null, null);
        facilities.putCountry(new Country(
                COUNTRY,
                Map.of(LanguageTag.EN, "Testland"),
                "TESTLAND",
                List.of(LanguageTag.BE, LanguageTag.RU),
                List.of(LanguageTag.BE),
                List.of(EnvelopeLine.values()),
                60,
                21,
                Map.of()));
        place(
                "BY-IK-17",
                FacilityKind.COLONY,
                source,
                AddressStatus.VERIFIED,
                "Penal colony No. 17",
                "213004",
                "1-ja Zavodskaja 8",
                "ПК №17",
                "ИК №17");
        place(
                "BY-IK-1",
                FacilityKind.COLONY,
                source,
                AddressStatus.VERIFIED,
                "Penal colony No. 1",
                "211440",
                "Techničnaya 8",
                "ПК №1",
                "ИК №1");
        place(
                "BY-PRISON-4",
                FacilityKind.PRISON,
                source,
                AddressStatus.VERIFIED,
                "Prison No. 4",
                "212011",
                "Krupskaj 99A",
                "Турма №4",
                "Тюрьма №4");
        place(
                "BY-SIZO-7",
                FacilityKind.PRE_TRIAL,
                source,
                AddressStatus.VERIFIED,
                "Pre-trial detention center No. 7",
                "224030",
                "Savieckich pamiežnikaŭ 37",
                "СІЗА-7",
                "СИЗО-7");
        // known by its address only
        place(
                "BY-IUOT-43",
                FacilityKind.OPEN_TYPE,
                source,
                AddressStatus.VERIFIED,
                "Open correctional facility No. 43",
                "212003",
                "Čaliuskincaŭ 76a");
        place(
                "BY-SIZO-1",
                FacilityKind.PRE_TRIAL,
                source,
                AddressStatus.VERIFIED,
                "Pre-trial detention center No. 1",
                "223016",
                "Novadvorski s/s, 143/4",
                "СІЗА-1",
                "СИЗО-1");
        address(facility("BY-SIZO-1"), source, AddressStatus.DEAD, "220030", "Valadarskaha 2");
    }

    private void place(
            String code,
            FacilityKind kind,
            SourceDraft source,
            AddressStatus status,
            String name,
            String postcode,
            String street,
            String... aliases) {
        FacilityId id = facilities.add(
                new FacilityDraft(
                        COUNTRY,
                        code.replace("BY", "QI"),
                        kind,
                        FacilityState.OPEN,
                        null,
                        null,
                        Map.of(LanguageTag.EN, name),
                        List.of(aliases),
                        null,
                        null),
                source);
        PLACES.put(code, id);
        address(id, source, status, postcode, street);
    }

    private void address(FacilityId id, SourceDraft source, AddressStatus status, String postcode, String street) {
        facilities.addAddress(
                id,
                new AddressDraft(
                        status,
                        postcode,
                        null,
                        null,
                        LocalDate.now(clock),
                        List.of(new AddressText(new LanguageTag("be-Latn"), "X", street, postcode + " Y", ""))),
                source);
    }
}
