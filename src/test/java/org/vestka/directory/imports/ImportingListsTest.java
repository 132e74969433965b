package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** From a file to people: what its rows are, what becomes of them, and what the next file changes. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class ImportingListsTest extends EditorAtWork {

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
                // a dead address says no longer where they are
                assertThat(row.facts().get(Fact.FACILITY))
                        .isEqualTo(
                                place == InventedList.OLD_REMAND
                                        ? Fact.NOWHERE
                                        : Long.toString(facility(place.code()).value()));
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
    void whoALaterFileHasAgainIsNotTakenOffByAnOlderOneUnseen() throws IOException {
        InventedList list = new InventedList(40, 19, 900_001, LocalDate.now(clock), "viasna-l");
        ListId id = list("again");
        Path whole = list.write(folder, "be");
        applyAll(id, whole, LanguageTag.BE);
        Path less = Files.writeString(folder.resolve("less.csv"), list.text("be", list.people.subList(1, 40)));
        ImportId older = read(id, less, LanguageTag.BE);
        ReviewRow gone =
                review.rows(older, ReviewFilter.plain(RowKind.GONE), null, 1).getFirst();
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
    void draftsOfAFileAreShownToEverybodyAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("drafts.csv"),
                "id,name,status,died\n1,Ann Invented,active,\n2,Bo Invented,active,2024\n");
        ListId id = listOf("drafts", file);
        ImportId batch = read(id, file, LanguageTag.EN);
        assertThat(publications(id)).isEmpty();
        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        assertThat(publications(id)).containsExactly("DRAFT", "DRAFT");
        assertThat(imports.drafts(batch).ready()).isEqualTo(2);
        assertThat(propose(batch).waits()).isTrue();
        assertThat(propose(batch).waits()).as("one's own hand is no second").isTrue();
        assertThat(publications(id)).containsExactly("DRAFT", "DRAFT");
        assertThat(imports.toShow(batch)).get().satisfies(each -> assertThat(each.mine())
                .isTrue());
        imports.leaveDrafts(batch);
        assertThat(imports.toShow(batch)).isEmpty();
        assertThat(publishDrafts(batch)).isEqualTo(2);
        assertThat(publications(id)).containsExactlyInAnyOrder("PUBLIC", "MEMORIAL");
        assertThat(imports.drafts(batch).all()).isZero();
    }

    @Test
    void whoAppliesAFileShowsNobodyAlone() {
        String header = "id,name,status\n";
        Path file = file(header + "1,Ann Invented,active\n2,Bo Invented,active\n");
        ListId id = listOf("alone", file);
        ImportId batch = read(id, file, LanguageTag.EN);
        ReviewRow ann =
                review.rows(batch, ReviewFilter.plain(RowKind.NEW), null, 1).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.ACCEPTED);
        int seen = imports.batch(batch).orElseThrow().version();
        imports.apply(batch, seen, Publication.PUBLIC);
        assertThat(publications(id)).containsExactly("DRAFT");
        assertThat(imports.toShow(100)).extracting(each -> each.id()).contains(batch);
        int agreed = imports.batch(batch).orElseThrow().version();

        // more of the file, after another has looked
        acceptEverything(batch);
        imports.apply(batch, agreed, Publication.DRAFT);
        assertThat(imports.toShow(batch))
                .as("what is shown is what was looked at")
                .isEmpty();
        assertThatThrownBy(() -> TestAccounts.as(
                        new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR)),
                        () -> imports.publishDrafts(
                                batch, agreed, imports.drafts(batch).seen())))
                .isInstanceOf(ImportMoved.class);
        assertThat(publishDrafts(batch)).isEqualTo(2);
        assertThat(publications(id)).containsExactly("PUBLIC", "PUBLIC");
    }

    @Test
    void anEarlierFileThatStillWaitsIsNamedInTheReviewOfTheLaterOneOfItsLanguage() {
        String header = "id,name,status,prison,arrested\n";
        ListId id = listOf("overtaken", file(header + "1,Ганна Выдуманая,active,ПК №17,2021\n"));
        ImportId earlier = read(id, file(header + "1,Ганна Выдуманая,active,ПК №17,2021\n"), LanguageTag.BE);
        ImportId russian = read(id, file(header + "1,Анна Выдуманная,active,ИК №17,2021\n"), LanguageTag.RU);
        ImportId later = read(id, file(header + "1,Ганна Выдуманая,active,ПК №1,2021\n"), LanguageTag.BE);
        assertThat(overtakenBy(earlier)).isEmpty();
        assertThat(overtakenBy(russian)).isEmpty();
        assertThat(overtakenBy(later)).containsExactly(earlier);
        imports.discard(earlier);
        assertThat(overtakenBy(later)).isEmpty();
    }

    private List<ImportId> overtakenBy(ImportId batch) {
        return imports.overtakenBy(imports.batch(batch).orElseThrow()).stream()
                .map(EarlierFile::batch)
                .map(ImportBatch::id)
                .toList();
    }

    @Test
    void whatOfAnEarlierFileDoesNotComeAgainIsCounted() {
        String header = "id,name,status,prison,arrested\n";
        String two = "1,Ганна Выдуманая,active,ПК №17,2021\n2,Зося Выдуманая,active,ПК №17,2022\n";
        ListId id = listOf("again", file(header + two));
        read(id, file(header + two), LanguageTag.BE);
        ImportId later = read(
                id,
                file(header + "2,Зося Выдуманая,active,ПК №1,2022\n3,Ядзя Выдуманая,active,ПК №1,2023\n"),
                LanguageTag.BE);

        assertThat(imports.overtakenBy(imports.batch(later).orElseThrow()))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.again()).isEqualTo(1);
                    assertThat(earlier.only()).isEqualTo(1);
                });
    }

    @Test
    void whoIsNoEditorIsRefused() {
        as(Role.SUPPORTER);
        assertThatThrownBy(() -> lists.all()).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> publications(ListId id) {
        return sql.fetch(
                        "select p.publication from person p join external_reference r on r.person_id = p.id"
                                + " where r.list_code = ? order by r.source_key",
                        code(id))
                .map(row -> row.get(0, String.class));
    }
}
