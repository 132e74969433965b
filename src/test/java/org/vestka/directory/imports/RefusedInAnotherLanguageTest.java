package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** The files of one day say the same in several languages: what is refused in one is not taken over from the next. */
@VestkaTest
class RefusedInAnotherLanguageTest extends EditorAtWork {

    private static final String HEADER = "id,name,status,prison,arrested\n";
    private static final String BE =
            HEADER + "1,Ганна Выдуманая,active,ПК №17,2021\n2,Багдан Выдуманы,active,ПК №17,2021\n";
    private static final String RU =
            HEADER + "1,Анна Выдуманная,active,ИК №17,2021\n2,Богдан Выдуманный,active,ИК №17,2021\n";

    @Test
    void whoWasRefusedNeedsAPersonInTheNextLanguage() {
        ListId list = listOf("refused", file(BE));
        refuseFirst(read(list, file(BE), LanguageTag.BE));
        ImportId batch = read(list, file(RU), LanguageTag.RU);
        acceptAllThereIs(batch);
        ReviewRow row = all(batch, ReviewFilter.having(Concern.REFUSED_BEFORE)).getFirst();
        assertThat(row.key()).isEqualTo("1");
        assertThat(row.needsPerson()).isTrue();
        assertThat(row.decision()).isEqualTo(Decision.OPEN);
        Refusal refusal = review.refusal(batch, row.id()).orElseThrow();
        assertThat(refusal.fileName()).endsWith(".csv");
        apply(batch, Publication.PUBLIC);
        assertThat(known(list)).isEqualTo(1);
        // whoever knows better decides so, of this one
        ReviewRow waiting = review.row(batch, row.id()).orElseThrow();
        review.decide(batch, waiting.id(), waiting.version(), Decision.ACCEPTED);
        apply(batch, Publication.PUBLIC);
        assertThat(known(list)).isEqualTo(2);
        // and the same file again says nothing new
        assertThat(imports.batch(read(list, file(RU), LanguageTag.RU))
                        .orElseThrow()
                        .state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void whoIsRefusedWhileTheOtherFileWaitsGoesBackToItsReview() {
        ListId list = listOf("waiting", file(BE));
        ImportId be = read(list, file(BE), LanguageTag.BE);
        ImportId ru = read(list, file(RU), LanguageTag.RU);
        acceptAllThereIs(ru);
        refuseFirst(be);
        assertThat(apply(ru, Publication.PUBLIC).returned()).isEqualTo(1);
        assertThat(known(list)).isEqualTo(1);
        assertThat(all(ru, ReviewFilter.having(Concern.REFUSED_BEFORE)))
                .singleElement()
                .satisfies(row -> assertThat(row.decision()).isEqualTo(Decision.OPEN));
    }

    @Test
    void aChangeThatWasRefusedNeedsAPersonButANameDoesNot() {
        ListId list = listOf("changes", file(BE));
        applyAll(list, file(BE), LanguageTag.BE);
        applyAll(list, file(RU), LanguageTag.RU);
        ImportId be = read(list, file(BE.replaceFirst("№17", "№1")), LanguageTag.BE);
        refuseFirst(be);
        ImportId ru = read(
                list,
                file(RU.replaceFirst("№17", "№1").replace("Богдан Выдуманный", "Богдан Придуманный")),
                LanguageTag.RU);
        assertThat(all(ru, ReviewFilter.having(Concern.REFUSED_BEFORE)))
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo("1"));
        acceptAllThereIs(ru);
        assertThat(all(ru, ReviewFilter.plain(RowKind.CHANGED)))
                .singleElement()
                .satisfies(row -> assertThat(row.decision()).isEqualTo(Decision.ACCEPTED));
    }

    @Test
    void whoWasRefusedIsNeverUnchangedInTheNextFileOfTheSameLanguage() {
        ListId list = listOf("next-day", file(BE));
        refuseFirst(read(list, file(BE), LanguageTag.BE));
        ImportId next = read(list, file(BE + "3,Вольга Выдуманая,active,ПК №17,2021\n"), LanguageTag.BE);
        ReviewRow row = all(next, ReviewFilter.having(Concern.REFUSED_BEFORE)).getFirst();
        assertThat(row.key()).isEqualTo("1");
        assertThat(row.kind()).isEqualTo(RowKind.NEW);
        assertThat(row.words()).containsEntry("name", "Ганна Выдуманая");
        assertThat(review.refusal(next, row.id())).isPresent();
        review.decide(next, row.id(), row.version(), Decision.ACCEPTED);
        apply(next, Publication.PUBLIC);
        assertThat(known(list)).isEqualTo(2);
    }

    @Test
    void whoIsAcceptedFromOneLanguageIsRefusedNoLongerInTheOthersAndTheirNamesComeIn() {
        ListId list = listOf("names", file(BE));
        refuseFirst(read(list, file(BE), LanguageTag.BE));
        applyAll(list, file(RU), LanguageTag.RU);
        assertThat(known(list)).isEqualTo(2);
        ImportId later = read(list, file(BE), LanguageTag.BE);
        assertThat(all(later, ReviewFilter.having(Concern.REFUSED_BEFORE))).isEmpty();
        assertThat(all(later, ReviewFilter.plain(RowKind.CHANGED)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("1");
                    assertThat(row.changes()).extracting(FactChange::fact).containsExactly(Fact.NAME);
                });
        acceptEverything(later);
        apply(later, Publication.PUBLIC);
        assertThat(sql.fetchValue(
                        "select count(*) from person_name n join external_reference r on r.person_id = n.person_id"
                                + " where r.list_code = ? and r.source_key = '1' and n.name in ('Ганна Выдуманая', 'Анна Выдуманная')",
                        code(list)))
                .hasToString("2");
        // and it stays so
        assertThat(imports.batch(read(list, file(BE), LanguageTag.BE))
                        .orElseThrow()
                        .state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aChangeThatWasRefusedIsAskedAgainByTheNextFileAlsoOfAName() {
        ListId list = listOf("asked-again", file(BE));
        applyAll(list, file(BE), LanguageTag.BE);
        String changed = BE.replace("Ганна Выдуманая", "Ганна Прыдуманая");
        ImportId first = read(list, file(changed), LanguageTag.BE);
        ReviewRow row = all(first, ReviewFilter.plain(RowKind.CHANGED)).getFirst();
        review.decide(first, row.id(), row.version(), Decision.REFUSED);
        apply(first, Publication.PUBLIC);
        ImportId next = read(list, file(changed), LanguageTag.BE);
        assertThat(all(next, ReviewFilter.having(Concern.REFUSED_BEFORE)))
                .singleElement()
                .satisfies(again -> assertThat(again.changes())
                        .extracting(FactChange::after)
                        .containsExactly("Ганна Прыдуманая"));
        // where the list takes it back itself there is nothing to ask
        assertThat(imports.batch(read(list, file(BE), LanguageTag.BE))
                        .orElseThrow()
                        .state())
                .isEqualTo(ImportState.APPLIED);
    }

    @Test
    void whoCameInFromAnotherLanguageMeanwhileIsCountedAsChanged() {
        ListId list = listOf("meanwhile", file(BE));
        ImportId be = read(list, file(BE), LanguageTag.BE);
        acceptEverything(be);
        assertThat(review.knownByNow(be)).isZero();
        applyAll(list, file(RU), LanguageTag.RU);
        assertThat(review.knownByNow(be)).isEqualTo(2);
        AppliedImport applied = apply(be, Publication.PUBLIC);
        assertThat(applied.registered()).isZero();
        assertThat(applied.changed()).isEqualTo(2);
        assertThat(review.knownByNow(be)).isZero();
    }

    private void refuseFirst(ImportId batch) {
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        ReviewRow row = all(batch, ReviewFilter.ALL).getFirst();
        review.decide(batch, row.id(), row.version(), Decision.REFUSED);
        apply(batch, Publication.PUBLIC);
    }

    /** By every button for many. */
    private void acceptAllThereIs(ImportId batch) {
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        for (Concern concern : Concern.values()) {
            review.decideAll(batch, ReviewFilter.having(concern), Decision.ACCEPTED);
        }
    }
}
