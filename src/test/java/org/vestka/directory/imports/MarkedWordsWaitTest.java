package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** A row in whose words something private is marked is not accepted until somebody has decided on those words. */
@VestkaTest
class MarkedWordsWaitTest extends EditorAtWork {

    private static final String HEADER = "id,name,status,birthday,verdict_date,penalty,articles,description\n";
    private static final String HOME = "Працуе ў бібліятэцы. Жонка Ганна, Мінск, вул. Сініцавая, 5-17.";
    private static final String FAMILY = "Працуе ў бібліятэцы. Жонка Ганна Сініца пісала пра яго кнігу.";
    private static final String ANN = "1,Ann Invented,active,,,,,Плаўчыха.\n";
    private static final String BO =
            "2,Bo Invented,active,,,,\"арт. 342\nсястра Марыя Сініца, +375 29 765-43-27\",\"" + HOME + "\"\n";
    private static final String CY = "3,Cy Invented,active,,,,,\"" + FAMILY + "\"\n";

    @Test
    void oneByOneEachCellIsDecidedOnFirst() {
        ImportId batch = read(ANN + BO);
        ReviewRow row = needing(batch);
        assertStillMarked(batch, row, Fact.ARTICLES, Fact.STORY);

        row = review.rewrite(batch, row.id(), row.version(), Fact.ARTICLES, row.withoutMarked(Fact.ARTICLES));
        assertStillMarked(batch, row, Fact.STORY);
        // words of the editor's own are looked through as well
        row = review.rewrite(batch, row.id(), row.version(), Fact.STORY, "Яго сястра Марыя Сініца чакае.");
        assertStillMarked(batch, row, Fact.STORY);
        assertThat(review.row(batch, row.id()).orElseThrow().decision()).isEqualTo(Decision.OPEN);

        row = review.rewrite(batch, row.id(), row.version(), Fact.STORY, "Працуе ў бібліятэцы.");
        assertThat(row.markedWords()).isEmpty();
        assertThat(review.decide(batch, row.id(), row.version(), Decision.ACCEPTED)
                        .decision())
                .isEqualTo(Decision.ACCEPTED);
        assertThat(apply(batch, Publication.PUBLIC).registered()).isEqualTo(1);
        assertThat(stories("Сініцавая")).isZero();
        assertThat(sql.fetchValue("select count(*) from case_event where articles like '%765-43-27%'"))
                .isEqualTo(0L);
    }

    @Test
    void refusingNeedsNoDecisionOnWords() {
        ImportId batch = read(BO);
        ReviewRow row = needing(batch);
        assertThat(review.decide(batch, row.id(), row.version(), Decision.REFUSED)
                        .decision())
                .isEqualTo(Decision.REFUSED);
    }

    @Test
    void aRelativeIsCalledHarmlessOnRecordAndCanBeTakenBack() {
        ImportId batch = read(CY);
        ReviewRow row = needing(batch);
        assertStillMarked(batch, row, Fact.STORY);
        ReviewRow called = review.callHarmless(batch, row.id(), row.version(), Fact.STORY);
        assertThat(called.harmless()).containsExactly(Fact.STORY);
        assertThat(sql.fetchValue(
                        "select count(*) from audit_event where act = 'import.harmless' and object_id = ?",
                        Long.toString(batch.value())))
                .isEqualTo(1L);
        // who has seen the row before decides over nobody's head
        assertThatThrownBy(() -> review.callHarmless(batch, row.id(), row.version(), Fact.STORY))
                .isInstanceOf(AlreadyDecided.class);

        ReviewRow back = review.rewrite(batch, row.id(), called.version(), Fact.STORY, FAMILY);
        assertThat(back.harmless()).isEmpty();
        assertStillMarked(batch, back, Fact.STORY);

        ReviewRow again = review.callHarmless(batch, row.id(), back.version(), Fact.STORY);
        // whoever leaves out the words of all leaves these
        assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isZero();
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), Decision.ACCEPTED))
                .extracting(DecidedRows::rows, DecidedRows::marked)
                .containsExactly(1, 0);
        assertThat(apply(batch, Publication.DRAFT).registered()).isEqualTo(1);
        assertThat(stories("Ганна Сініца пісала пра яго кнігу")).isEqualTo(1);
        assertThat(review.row(batch, again.id()).orElseThrow().harmless()).containsExactly(Fact.STORY);
    }

    @Test
    void aHomeAPhoneAndAMailAddressAreNeverHarmless() {
        for (String story : List.of(HOME, "Тэл. +375 29 765-43-26", "Пішыце: sinica@example.org", "Сініцавая, дом 7")) {
            ImportId batch = read("4,Di Invented,active,,,,,\"" + story + "\"\n");
            ReviewRow row = needing(batch);
            assertThat(row.mayBeHarmless(Fact.STORY)).isFalse();
            assertThatThrownBy(() -> review.callHarmless(batch, row.id(), row.version(), Fact.STORY))
                    .isInstanceOf(IllegalArgumentException.class);
            assertStillMarked(batch, row, Fact.STORY);
        }
    }

    @Test
    void manyAtOnceTheyWaitAndAreCounted() {
        ImportId batch = read(ANN + BO + CY + "4,Di Invented,active,soon after Easter,,,,\"" + FAMILY + "\"\n");
        assertThat(review.decideAll(batch, ReviewFilter.plain(RowKind.NEW), Decision.ACCEPTED)
                        .rows())
                .isEqualTo(1);
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), Decision.ACCEPTED))
                .extracting(DecidedRows::rows, DecidedRows::marked)
                .containsExactly(0, 3);
        // for another reason, too
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.UNREADABLE_DATE), Decision.ACCEPTED))
                .extracting(DecidedRows::rows, DecidedRows::marked)
                .containsExactly(0, 1);
        assertThat(review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED).rows())
                .isZero();
        // what applying would do is what is done
        assertThat(review.counts(batch).accepted()).isEqualTo(1);
        assertThat(review.counts(batch).open()).isEqualTo(3);
        AppliedImport applied = apply(batch, Publication.DRAFT);
        assertThat(applied.registered()).isEqualTo(1);
        assertThat(applied.marked()).isZero();

        // one cell was looked at already; the other of the same row is left out with those of all
        ReviewRow bo = all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS)).getFirst();
        review.rewrite(batch, bo.id(), bo.version(), Fact.ARTICLES, "арт. 342");
        assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isEqualTo(3);
        assertThat(review.row(batch, bo.id()).orElseThrow().meant().facts())
                .containsEntry(Fact.ARTICLES, "арт. 342")
                .doesNotContainKey(Fact.STORY);
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), Decision.ACCEPTED)
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void applyingStoresNoMarkedWordsHoweverTheRowCameToBeAccepted() {
        ListId list = listOf("forced", file(HEADER + ANN));
        applyAll(list, file(HEADER + ANN), LanguageTag.BE);
        String next = HEADER + ANN.replace("Плаўчыха.", "\"" + HOME + "\"") + BO + CY.replace("кнігу", "песню");
        ImportId batch = read(list, file(next), LanguageTag.BE);
        sql.execute("update import_row set decision = 'ACCEPTED' where batch_id = ?", batch.value());
        // not even where it was called harmless
        sql.execute("update import_row set harmless = 'ARTICLES,STORY' where batch_id = ?", batch.value());
        AppliedImport applied = apply(batch, Publication.PUBLIC);
        assertThat(applied.marked()).isEqualTo(2);
        assertThat(applied.registered())
                .as("whose relative was called harmless")
                .isEqualTo(1);
        assertThat(applied.changed()).isZero();
        assertThat(applied.finished()).isFalse();
        assertThat(stories("Сініцавая")).isZero();
        assertThat(all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS).decided(Decision.OPEN)))
                .extracting(ReviewRow::name)
                .containsExactly("Ann Invented", "Bo Invented");
    }

    @Test
    void aSentenceThatIsWrittenAgainWithItsDayIsLookedAtAgain() {
        String row = "5,El Invented,active,,2023,\"тры гады; маці Вера Сініца\",,\n";
        ListId list = listOf("verdict", file(HEADER + ANN));
        ImportId first = read(list, file(HEADER + row), LanguageTag.BE);
        assertThat(review.leaveWordsOut(first, ReviewFilter.ALL)).isEqualTo(1);
        acceptEverything(first);
        assertThat(apply(first, Publication.PUBLIC).registered()).isEqualTo(1);

        ImportId batch = read(list, file(HEADER + row.replace("2023", "2023-05-17")), LanguageTag.BE);
        ReviewRow changed = needing(batch);
        assertThat(changed.changes()).extracting(FactChange::fact).containsExactly(Fact.VERDICT_ON);
        assertStillMarked(batch, changed, Fact.SENTENCE);
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), Decision.ACCEPTED)
                        .rows())
                .isZero();
    }

    private ImportId read(String rows) {
        return read(listOf("marked", file(HEADER + ANN)), file(HEADER + rows), LanguageTag.BE);
    }

    private ReviewRow needing(ImportId batch) {
        return all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS)).getFirst();
    }

    private void assertStillMarked(ImportId batch, ReviewRow row, Fact... facts) {
        assertThatThrownBy(() -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED))
                .asInstanceOf(InstanceOfAssertFactories.type(WordsStillMarked.class))
                .extracting(WordsStillMarked::facts)
                .isEqualTo(Set.of(facts));
    }

    private long stories(String words) {
        return Long.parseLong(String.valueOf(
                sql.fetchValue("select count(*) from person_text where text like ?", "%" + words + "%")));
    }
}
