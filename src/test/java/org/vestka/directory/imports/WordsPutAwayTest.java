package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** The source's own words are there for those who decide, and no longer. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class WordsPutAwayTest extends EditorAtWork {

    private static final String HEADER = "id,name,status,prison,penalty,description\n";
    private static final String ANN =
            "1,Ann Invented,active,ПК № 17,three years,Neighbour Kazimira waits by the window\n";
    private static final String BO = "2,Bo Invented,active,ПК № 17,two years,Neighbour Kazimira has moved\n";

    @Autowired
    private PuttingWordsAway putting;

    @Test
    void wordsOfAnAppliedFileArePutAwayWhatWasTakenOverStaysTrue() {
        ListId list = listOf("away", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        ReviewRow bo = all(batch, ReviewFilter.ALL).getLast();
        assertThat(bo.words()).containsEntry("description", "Neighbour Kazimira has moved");
        review.decide(batch, bo.id(), bo.version(), Decision.REFUSED);
        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        List<String> provenance = provenance(list);
        assertThat(provenance).isNotEmpty().allMatch(source -> source.endsWith("|2"));

        putting.putAway();
        assertThat(all(batch, ReviewFilter.ALL)).noneMatch(ReviewRow::wordsPutAway);
        assertThat(imports.batch(batch).orElseThrow().wordsPutAwayAt()).isNull();

        weeksLater(batch);
        putting.putAway();
        assertThat(kazimira(batch)).isZero();
        ImportBatch away = imports.batch(batch).orElseThrow();
        assertThat(away.wordsPutAwayAt()).isNotNull();
        assertThat(away.state()).isEqualTo(ImportState.APPLIED);
        assertThat(all(batch, ReviewFilter.ALL)).hasSize(2).allSatisfy(row -> {
            assertThat(row.wordsPutAway()).isTrue();
            assertThat(row.row()).isNotNull();
            assertThat(row.facts()).containsEntry(Fact.CUSTODY, "COLONY").doesNotContainKeys(Fact.STORY, Fact.SENTENCE);
        });
        assertThat(review.counts(batch).applied()).isEqualTo(2);
        // each fact still names the file and its row, and what was accepted is held
        assertThat(provenance(list)).isEqualTo(provenance);
        assertThat(sql.fetchValue(
                        "select t.text from person_text t join external_reference r on r.person_id = t.person_id"
                                + " join import_list l on l.code = r.list_code where l.id = ?",
                        list.value()))
                .isEqualTo("Neighbour Kazimira waits by the window");
        // the list said it before: also without its words that is known, and that somebody was refused
        ImportId again = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        assertThat(review.counts(again).plain(RowKind.UNCHANGED)).isEqualTo(1);
        assertThat(all(again, ReviewFilter.having(Concern.REFUSED_BEFORE)))
                .extracting(ReviewRow::name)
                .containsExactly("Bo Invented");
        imports.discard(again);
        // whoever holds the database cannot try out words against what is left
        assertThat(sql.fetchValue(
                        "select count(*) from import_memory where list_id = ? and locate(sha2('Neighbour Kazimira has moved', 256),"
                                + " facts) = 0 and locate('hmac:', facts) > 0",
                        list.value()))
                .isEqualTo(1L);
        assertThat(sql.fetchValue(
                        "select count(*) from import_memory where list_id = ? and facts like '%Kazimira%'",
                        list.value()))
                .isEqualTo(0L);
    }

    @Test
    void rowsNobodyHasDecidedOnKeepTheirWordsUntilTheyAreApplied() {
        ListId list = listOf("partly", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        ReviewRow ann = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.ACCEPTED);
        apply(batch, Publication.DRAFT);
        weeksLater(batch);
        putting.putAway();
        assertThat(all(batch, ReviewFilter.ALL))
                .extracting(ReviewRow::wordsPutAway)
                .containsExactly(true, false);

        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        putting.putAway();
        assertThat(kazimira(batch)).as("for some days after the last act").isPositive();
        weeksLater(batch);
        putting.putAway();
        assertThat(kazimira(batch)).isZero();
    }

    @Test
    void aReviewNobodyGoesOnWithIsDiscardedWithItsWords() {
        ListId list = listOf("forgotten", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        ReviewRow ann = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.ACCEPTED);
        apply(batch, Publication.DRAFT);
        daysLater(batch, 89);
        putting.discardForgotten();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
        assertThat(kazimira(batch)).isPositive();

        daysLater(batch, 2);
        putting.discardForgotten();
        putting.putAway();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.DISCARDED);
        assertThat(all(batch, ReviewFilter.ALL)).extracting(ReviewRow::name).containsExactly("Ann Invented");
        assertThat(known(list)).as("what was applied").isEqualTo(1);
        assertThat(sql.fetchValue(
                        "select count(*) from audit_event where act = 'import.expired' and object_id = ?",
                        Long.toString(batch.value())))
                .isEqualTo(1L);
    }

    @Test
    void aSingleDecisionKeepsAReviewForAnotherWhile() {
        ListId list = listOf("slow", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        daysLater(batch, 89);
        ReviewRow ann = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.REFUSED);
        daysLater(batch, 89);
        putting.discardForgotten();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
    }

    @Test
    void publishingPeopleOfAPartlyAppliedFileKeepsItToo() {
        ListId list = listOf("published", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        ReviewRow ann = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.ACCEPTED);
        apply(batch, Publication.DRAFT);
        daysLater(batch, 89);
        assertThat(publishDrafts(batch)).isEqualTo(1);
        daysLater(batch, 89);
        putting.discardForgotten();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
        daysLater(batch, 2);
        putting.discardForgotten();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.DISCARDED);
        // of what is in review no longer, showing people changes nothing
        assertThat(propose(batch).people()).isZero();
    }

    @Test
    void whatWasAppliedOfADiscardedFileIsPutAwayToo() {
        ListId list = listOf("discarded", file(HEADER + ANN));
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        ReviewRow ann = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, ann.id(), ann.version(), Decision.ACCEPTED);
        apply(batch, Publication.DRAFT);
        imports.discard(batch);
        assertThat(review.count(batch, ReviewFilter.ALL)).isEqualTo(1);
        weeksLater(batch);
        putting.putAway();
        assertThat(kazimira(batch)).isZero();
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.DISCARDED);
    }

    @Test
    void rowsThatSayNothingNewKeepNoWordsAtAll() {
        ListId list = listOf("same", file(HEADER + ANN));
        applyAll(list, file(HEADER + ANN), LanguageTag.EN);
        ImportId batch = read(list, file(HEADER + ANN + BO), LanguageTag.EN);
        assertThat(review.counts(batch).plain(RowKind.UNCHANGED)).isEqualTo(1);
        assertThat(sql.fetchValue(
                        "select count(*) from import_row where batch_id = ? and row_kind = 'UNCHANGED'"
                                + " and words is null and facts is null and changes is null",
                        batch.value()))
                .isEqualTo(1L);
        assertThat(all(batch, ReviewFilter.plain(RowKind.UNCHANGED)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row()).isEqualTo(2);
                    assertThat(row.name()).isEqualTo("Ann Invented");
                });
    }

    /** As if the last act on the file lay three weeks back. */
    private void weeksLater(ImportId batch) {
        daysLater(batch, 21);
    }

    private void daysLater(ImportId batch, int days) {
        sql.execute(
                "update import_batch set changed_at = date_sub(changed_at, interval ? day),"
                        + " last_act_at = date_sub(last_act_at, interval ? day),"
                        + " words_put_away_at = date_sub(words_put_away_at, interval ? day) where id = ?",
                days,
                days,
                days,
                batch.value());
    }

    private long kazimira(ImportId batch) {
        return Long.parseLong(String.valueOf(sql.fetchValue(
                "select count(*) from import_row where batch_id = ? and concat_ws('|', facts, words, changes, rewritten)"
                        + " like '%Kazimira%'",
                batch.value())));
    }

    private List<String> provenance(ListId list) {
        return sql.fetch(
                        "select concat(s.file_sha256, '|', s.file_row) from custody_stay c join source s on s.id = c.source_id"
                                + " join external_reference r on r.person_id = c.person_id"
                                + " join import_list l on l.code = r.list_code where l.id = ?",
                        list.value())
                .map(row -> row.get(0, String.class));
    }
}
