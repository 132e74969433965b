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
