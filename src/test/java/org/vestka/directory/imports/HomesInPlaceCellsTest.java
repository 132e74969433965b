package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.imports.reading.KeptWords;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** Lists write homes, phones and relatives where a place should stand: none of them is kept. All invented. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class HomesInPlaceCellsTest extends EditorAtWork {

    private static final String HEADER = "id,name,status,prison,penalty,arrested\n";
    private static final String RELEASED =
            "1,Ann Invented,np,\"Вызвалены; г. Мінск, вул. Канарэйкавая, д. 5, кв. 12\",,2021\n";
    private static final String AT_LIBERTY =
            "2,Bo Invented,np,\"На волі да суда; г. Мінск, вул. Канарэйкавая, д. 7, кв. 13, тэл. +375291234567\",,2021\n";
    private static final String WATCHED =
            "3,Cy Invented,np,\"г. Гомель, вул. Канарэйкавая, д. 9, кв. 14\",пад наглядам,2021\n";
    private static final String RECOGNISANCE =
            "8,Hy Invented,np,\"г. Гомель, вул. Канарэйкавая, д. 11, кв. 15\",падпіска аб нявыездзе,2021\n"
                    + "9,Iz Invented,np,\"Подписка о невыезде; г. Гомель, ул. Канарейкина, д. 11, кв. 16\",,2021\n";
    private static final String AT_A_RELATIVES =
            "4,Di Invented,active,\"праживает по адресу г. Минск ул. Канарейкина 5-16 у матери Канарейкиной Анны\",,2021\n";
    private static final String FLATLESS = "5,El Invented,np,\"г. Пінск, вул. Канарэйкавая, д. 17\",,2021\n";
    private static final String PRISON =
            "6,Fay Invented,active,\"ПК № 17; 213004, г. Шклоў, вул. 1-я Завадская, 8\",,2021\n";
    private static final String PRISON_AND_PHONE =
            "7,Gus Invented,active,\"ПК № 17; 213004, г. Шклоў, вул. 1-я Канарэйкавая, 8, тэл. маці +375291234567\",,2021\n";

    @Autowired
    private ImportPlaces places;

    @Test
    void whoIsInNoPlaceHasNoWordsOfAPlace() {
        ImportId batch = read(RELEASED + AT_LIBERTY);
        assertThat(kept(batch)).isZero();
        assertThat(all(batch, ReviewFilter.plain(RowKind.NEW)))
                .hasSize(2)
                .extracting(row -> row.facts().get(Fact.CUSTODY))
                .containsExactly("RELEASED", "AWAITING_START");
        assertThat(all(batch, ReviewFilter.ALL))
                .allSatisfy(row -> assertThat(row.words()).containsKey("name").doesNotContainKey("prison"));
    }

    @Test
    void whoMustNotLeaveIsAtHomeWhateverTheCellSaysOfIt() {
        ImportId batch = read(RECOGNISANCE);
        assertThat(all(batch, ReviewFilter.plain(RowKind.NEW)))
                .hasSize(2)
                .extracting(row -> row.facts().get(Fact.CUSTODY))
                .containsOnly("MEASURE_RECOGNISANCE");
        assertThat(kept(batch)).isZero();
    }

    @Test
    void aHomeInThePlaceOfAPrisonNeedsAPersonAndGoesWithTheDecision() {
        ImportId batch = read(WATCHED + AT_A_RELATIVES + FLATLESS);
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        List<ReviewRow> rows = all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS));
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.decision()).isEqualTo(Decision.OPEN);
            assertThat(KeptWords.perhapsHome(row, mapping(batch))).isTrue();
            assertThat(row.freeWordsPrivate()).isFalse();
            assertThat(row.words()).containsKey("prison");
        });
        assertThat(kept(batch)).isEqualTo(3);
        // there is nothing to leave out in what would be taken over
        assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isZero();
        review.decide(batch, rows.getFirst().id(), rows.getFirst().version(), Decision.REFUSED);
        review.decideAll(batch, ReviewFilter.having(Concern.PRIVATE_WORDS), Decision.ACCEPTED);
        assertThat(apply(batch, Publication.DRAFT).finished()).isTrue();
        assertThat(kept(batch)).isZero();
        assertThat(all(batch, ReviewFilter.ALL))
                .allSatisfy(row -> assertThat(row.facts()).containsEntry(Fact.CUSTODY, "UNKNOWN"));
    }

    @Test
    void aHomeBecomesNoPlaceNorASpellingOfOne() {
        ListId list = listOf("homes", file(HEADER + PRISON));
        ImportId batch = read(list, file(HEADER + WATCHED + AT_A_RELATIVES + FLATLESS), LanguageTag.BE);
        PlaceOfList home = new PlaceOfList("Канарэйкавая", FacilityKind.OTHER, "", "", "");
        for (ReviewRow row : all(batch, ReviewFilter.ALL)) {
            assertThat(places.proposal(batch, row.id())).isEmpty();
            assertThatThrownBy(() -> places.add(batch, row.id(), home)).isInstanceOf(IllegalArgumentException.class);
        }
        // whoever knows better says which prison is meant, of this row alone
        ReviewRow row = all(batch, ReviewFilter.ALL).getFirst();
        assertThat(places.choose(batch, row.id(), facility("BY-IK-17"))).isEqualTo(1);
        assertThat(review.row(batch, row.id()).orElseThrow().concerns()).contains(Concern.PRIVATE_WORDS);
        assertThat(sql.fetchValue("select count(*) from import_place where list_id = ?", list.value()))
                .isEqualTo(0L);
        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        assertThat(kept(batch)).isZero();
    }

    @Test
    void aPrisonMayHaveAStreetButNoFlatPhoneOrRelative() {
        ImportId batch = read(PRISON + PRISON_AND_PHONE);
        assertThat(all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS)))
                .extracting(ReviewRow::name)
                .containsExactly("Gus Invented");
        acceptEverything(batch);
        apply(batch, Publication.DRAFT);
        assertThat(kept(batch)).isZero();
        assertThat(all(batch, ReviewFilter.ALL))
                .filteredOn(row -> row.words().containsKey("prison"))
                .extracting(ReviewRow::name)
                .containsExactly("Fay Invented");
    }

    @Test
    void aNameThatNobodyKnowsWithAHouseIsWrittenDownWithoutItAndThenIsAPrison() {
        ListId list = listOf("names", file(HEADER + PRISON));
        String row = "1,Ann Invented,active,\"Белы бусел; 222000, г. Выдуманск, вул. Канарэйкавая, 3\",,2021\n";
        ImportId batch = read(list, file(HEADER + row), LanguageTag.BE);
        ReviewRow named = all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS)).getFirst();
        PlaceOfList proposal = places.proposal(batch, named.id()).orElseThrow();
        assertThat(proposal).isEqualTo(new PlaceOfList("Белы бусел", FacilityKind.OTHER, "", "", ""));
        assertThat(places.add(batch, named.id(), proposal)).isEqualTo(1);
        assertThat(review.row(batch, named.id()).orElseThrow().needsPerson()).isFalse();
    }

    @Test
    void aStreetWithHouseAndFlatIsAHomeWithoutAnyWordForIt() {
        ImportId batch = read("1,Ann Invented,active,\"Канарэйкіна 12-34 Віцебск\",,2021\n"
                + "2,Bo Invented,active,\"a/c 15 Warszawa, Nowy Kanarek 5/7 (пісаць сюды!)\",,2021\n"
                + "3,Cy Invented,active,\"Орша, Канарейкина 7/2\",,2021\n");
        List<ReviewRow> rows = all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(places.proposal(batch, row.id()))
                .isEmpty());
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        assertThat(kept(batch)).isZero();
    }

    @Test
    void aHomeIsNotLaidOutAgainWhereOnlySomethingElseIsNews() {
        ListId list = listOf("again", file(HEADER + PRISON));
        applyAll(list, file(HEADER + WATCHED), LanguageTag.BE);
        ImportId batch = read(list, file(HEADER + WATCHED.replace("2021", "2022")), LanguageTag.BE);
        assertThat(all(batch, ReviewFilter.plain(RowKind.CHANGED)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.words()).containsKey("arrested").doesNotContainKey("prison"));
        assertThat(kept(batch)).isZero();
    }

    private ImportId read(String rows) {
        return read(listOf("cells", file(HEADER + PRISON)), file(HEADER + rows), LanguageTag.BE);
    }

    private ColumnMapping mapping(ImportId batch) {
        return imports.batch(batch).orElseThrow().mapping();
    }

    /** Rows that hold the invented street. */
    private long kept(ImportId batch) {
        return Long.parseLong(String.valueOf(sql.fetchValue(
                "select count(*) from import_row where batch_id = ? and lower(concat_ws('|', facts, words, changes, rewritten))"
                        + " regexp 'канарэйк|канарейк|375291'",
                batch.value())));
    }
}
