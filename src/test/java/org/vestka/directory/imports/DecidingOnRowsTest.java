package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** Rows of a review accepted and refused, singly and many at once, and taken back. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class DecidingOnRowsTest extends EditorAtWork {

    @Autowired
    private ImportPlaces places;

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
    void whoIsGoneIsShownAsWeHoldThem() {
        String header = "id,name,status,birthday,prison\n";
        String two = header + "1,Ганна Выдуманая,active,1990-05-17,ПК №17\n2,Багдан Выдуманы,active,,ПК №17\n";
        ListId list = listOf("gone-as-held", file(two));
        applyAll(list, file(two), LanguageTag.BE);
        ImportId batch = read(list, file(header + "2,Богдан Выдуманный,active,,ИК №17\n"), LanguageTag.RU);
        ReviewRow gone = all(batch, new ReviewFilter(RowKind.GONE, null, null, null, null, ""))
                .getFirst();
        assertThat(gone.facts())
                .containsEntry(Fact.BORN, "1990-05-17")
                .containsEntry(Fact.CUSTODY, "COLONY")
                .containsEntry(Fact.FACILITY, Long.toString(facility("BY-IK-17").value()));
        // who is named in another language is shown under the name we hold
        ReviewRow changed = all(batch, ReviewFilter.plain(RowKind.CHANGED)).getFirst();
        assertThat(review.heldNames(batch, List.of(changed)).values()).containsExactly("Багдан Выдуманы");
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        assertThat(review.count(
                        read(list, file(header + "2,Багдан Выдуманы,active,,ПК №17\n"), LanguageTag.BE),
                        ReviewFilter.ALL))
                .isZero();
    }

    @Test
    void whatIsAppliedCountsNoMore() {
        String header = "id,name,status\n";
        String three = header + "1,Ann Invented,active\n2,Bo Invented,active\n3,Cy Invented,active\n";
        ListId list = listOf("counted", file(three));
        ImportId batch = read(list, file(three), LanguageTag.EN);
        List<ReviewRow> rows = all(batch, ReviewFilter.ALL);
        review.decide(batch, rows.get(0).id(), 1, Decision.ACCEPTED);
        review.decide(batch, rows.get(1).id(), 1, Decision.ACCEPTED);
        apply(batch, Publication.DRAFT);
        review.decide(batch, rows.get(2).id(), 1, Decision.ACCEPTED);
        assertThat(review.waiting(batch, new ReviewFilter(RowKind.NEW, null, null, null, Decision.ACCEPTED, "")))
                .isEqualTo(1);
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
        ListId id = listOf("places", file);
        ImportId batch = read(id, file, LanguageTag.EN);
        List<ReviewRow> rows = review.rows(batch, ReviewFilter.having(Concern.UNKNOWN_PLACE), null, 10);
        assertThat(rows).hasSize(3);

        FacilityId meant = facility("BY-IK-17");
        ReviewRow refused = review.decide(batch, rows.get(1).id(), rows.get(1).version(), Decision.REFUSED);
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
}
