package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** Each reason why a row is looked at by a person: it names its row, and shows what the source itself has written there. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class WhatNeedsAPersonTest extends EditorAtWork {

    private static final String HEADER = "id,url,name,status,birthday,died,verdict_date,prison,penalty,description\n";
    private static final String SOMEBODY = "1,https://a.example/1,Ann Invented,active,,,,,,\n";

    @Autowired
    private ImportPlaces places;

    @Test
    void theSamePageInTwoRows() {
        List<ReviewRow> rows = needing(
                Concern.REPEATED_URL,
                SOMEBODY
                        + "2,https://a.example/7,Bo Invented,active,,,,,,\n3,https://a.example/7,Cy Invented,active,,,,,,\n");
        assertRow(rows.get(0), 3, "url", "https://a.example/7");
        assertRow(rows.get(1), 4, "url", "https://a.example/7");
        assertSingly(rows);
    }

    @Test
    void rowsThatMayBeOnePersonNameEachOther() {
        ImportId batch = read(HEADER
                + "1,https://a.example/7,Ann Invented,active,,,,,,\n"
                + "2,https://a.example/2,Bo Double,active,1990-05-17,,,,,\n"
                + "3,https://a.example/7,Cy Invented,active,,,,,,\n"
                + "4,https://a.example/7,Bo Double,active,1990-05-17,,,,,\n"
                + "5,https://a.example/5,Di Invented,active,,,,,,\n"
                + "5,https://a.example/6,El Invented,active,,,,,,\n"
                + "6,https://a.example/8,Fay Invented,active,,,,,,\n");
        Map<Integer, List<Integer>> twins = new TreeMap<>();
        Map<ImportRowId, List<Integer>> found = review.twins(batch);
        all(batch, ReviewFilter.ALL)
                .forEach(row -> twins.put(Objects.requireNonNull(row.row()), found.getOrDefault(row.id(), List.of())));
        assertThat(twins)
                .containsExactly(
                        Map.entry(2, List.of(4, 5)),
                        Map.entry(3, List.of(5)),
                        Map.entry(4, List.of(2, 5)),
                        Map.entry(5, List.of(2, 3, 4)),
                        Map.entry(6, List.of(7)),
                        Map.entry(7, List.of(6)),
                        Map.entry(8, List.of()));
    }

    @Test
    void theSameIdInTwoRows() {
        List<ReviewRow> rows =
                needing(Concern.REPEATED_KEY, SOMEBODY + "2,,Bo Invented,active,,,,,,\n2,,Cy Invented,active,,,,,,\n");
        assertRow(rows.get(0), 3, "name", "Bo Invented");
        assertRow(rows.get(1), 4, "id", "2");
        assertSingly(rows);
    }

    @Test
    void theSameNameAndBirthDateInTwoRows() {
        List<ReviewRow> rows = needing(
                Concern.NAMESAKE,
                SOMEBODY + "2,,Bo Double,active,1990-05-17,,,,,\n3,,Bo Double,former,17 may 1990,,,,,\n");
        assertRow(rows.get(0), 3, "birthday", "1990-05-17");
        assertRow(rows.get(1), 4, "birthday", "17 may 1990");
        assertSingly(rows);
    }

    @Test
    void theNameAndBirthDateOfSomebodyHeld() {
        String known = "1,,Kay Known,active,1971-02-03,,,,,\n";
        ImportId first = read(HEADER + known);
        acceptEverything(first);
        apply(first, Publication.DRAFT);
        List<ReviewRow> rows = needing(Concern.KNOWN_NAMESAKE, SOMEBODY + "9,,Kay Known,active,1971-02-03,,,,,\n");
        assertRow(rows.getFirst(), 3, "name", "Kay Known");
        assertThat(rows.getFirst().candidate()).isNotNull();
        assertSingly(rows);
    }

    @Test
    void aDeath() {
        List<ReviewRow> rows = needing(Concern.DEATH, SOMEBODY + "2,,Bo Invented,active,,3 may 2024,,,,\n");
        assertRow(rows.getFirst(), 3, "died", "3 may 2024");
        assertThat(rows.getFirst().facts()).containsEntry(Fact.DIED, "2024-05-03");
        assertSingly(rows);
    }

    @Test
    void aDateInTheFuture() {
        String far = LocalDate.now(clock).plusYears(2).toString();
        List<ReviewRow> rows = needing(Concern.FUTURE_DATE, SOMEBODY + "2,,Bo Invented,active,,," + far + ",,,\n");
        assertRow(rows.getFirst(), 3, "verdict_date", far);
    }

    @Test
    void aDateThatCannotBeRead() {
        List<ReviewRow> rows =
                needing(Concern.UNREADABLE_DATE, SOMEBODY + "2,,Bo Invented,active,soon after Easter,,,,,\n");
        assertRow(rows.getFirst(), 3, "birthday", "soon after Easter");
        assertThat(rows.getFirst().facts()).doesNotContainKey(Fact.BORN);
    }

    @Test
    void aDeadAddress() {
        String dead = "СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2";
        List<ReviewRow> rows =
                needing(Concern.DEAD_ADDRESS, SOMEBODY + "2,,Bo Invented,active,,,,\"" + dead + "\",,\n");
        assertRow(rows.getFirst(), 3, "prison", dead);
    }

    @Test
    void whoIsAtADeadAddressIsInNoKnownPlaceUnlessSomebodyKnowsBetter() {
        String dead = ",,active,,,,\"СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2\",,\n";
        String text = HEADER + "1" + dead.replaceFirst(",,", ",,Ann Invented,") + "2"
                + dead.replaceFirst(",,", ",,Bo Invented,");
        ListId list = listOf("dead", file(text));
        ImportId batch = read(list, file(text), LanguageTag.BE);
        List<ReviewRow> rows = all(batch, ReviewFilter.having(Concern.DEAD_ADDRESS));
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.facts())
                .containsEntry(Fact.CUSTODY, "REMAND")
                .containsEntry(Fact.FACILITY, Fact.NOWHERE));
        // of this one alone: the words mean a place we know, and where people are now, they do not say
        assertThat(places.choose(batch, rows.getFirst().id(), facility("BY-SIZO-7")))
                .isEqualTo(1);
        assertThat(all(batch, ReviewFilter.having(Concern.DEAD_ADDRESS))).hasSize(1);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        assertThat(placesHeld(list)).containsExactly(facility("BY-SIZO-7").value(), null);
        // the next language says the same of them
        ImportId ru = read(list, file(text.replace("СІЗА", "СИЗО").replace("Invented", "Придуман")), LanguageTag.RU);
        assertThat(all(ru, ReviewFilter.ALL).stream().filter(row -> "2".equals(row.key())))
                .allSatisfy(row -> assertThat(row.needsPerson()).isFalse());
    }

    @Test
    void whoIsHeldWhereTheListGivesADeadAddressStaysThere() {
        String now = HEADER + "1,,Ann Invented,active,,,,\"СІЗА-1; 223016, Новадворскі с/с, 143/4\",,\n";
        String dead =
                HEADER + "1,,Ann Invented,active,1990-05-17,,,\"СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2\",,\n";
        ListId list = listOf("stays", file(now));
        applyAll(list, file(now), LanguageTag.BE);
        ImportId batch = read(list, file(dead), LanguageTag.BE);
        assertThat(all(batch, ReviewFilter.ALL)).singleElement().satisfies(row -> {
            assertThat(row.changes()).extracting(FactChange::fact).containsExactly(Fact.BORN);
            assertThat(row.needsPerson()).isFalse();
        });
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        assertThat(placesHeld(list)).containsExactly(facility("BY-SIZO-1").value());
    }

    private List<@Nullable Long> placesHeld(ListId list) {
        return sql.fetch(
                        "select facility_id from custody_stay join external_reference using (person_id) where list_code = ?"
                                + " and state <> 'ENDED' order by source_key",
                        code(list))
                .getValues(0, Long.class);
    }

    @Test
    void whatIsToldOfSomebodyAtHome() {
        String story = "Цікавіцца гісторыяй; дом з зялёным дахам насупраць школы.";
        for (String place : List.of("хатняя хімія", "house arrest", "на волі да суда", "падпіска аб нявыездзе")) {
            List<ReviewRow> rows =
                    needing(Concern.AT_HOME, SOMEBODY + "2,,Bo Invented,np,,,," + place + ",,\"" + story + "\"\n");
            assertRow(rows.getFirst(), 3, "description", story);
        }
        ImportId batch = read(HEADER + "2,,Bo Invented,np,,,,хатняя хімія,,\"" + story + "\"\n");
        assertThat(review.leaveWordsOut(batch, ReviewFilter.having(Concern.AT_HOME)))
                .isEqualTo(1);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        assertThat(sql.fetchValue("select count(*) from person_text where text like '%зялёным дахам%'"))
                .isEqualTo(0L);
        assertThat(sql.fetchValue(
                        "select count(*) from import_row where batch_id = ? and concat_ws('|', facts, words, changes) like"
                                + " '%зялёным дахам%'",
                        batch.value()))
                .isEqualTo(0L);
    }

    @Test
    void anotherAddressThanOurs() {
        String other = "ПК № 17; 213999, г. Шклоў, вул. Новая, 77";
        List<ReviewRow> rows =
                needing(Concern.OTHER_ADDRESS, SOMEBODY + "2,,Bo Invented,active,,,,\"" + other + "\",,\n");
        assertRow(rows.getFirst(), 3, "prison", other);
    }

    @Test
    void aPlaceNobodyKnows() {
        List<ReviewRow> rows =
                needing(Concern.UNKNOWN_PLACE, SOMEBODY + "2,,Bo Invented,active,,,,The house by the river,,\n");
        assertRow(rows.getFirst(), 3, "prison", "The house by the river");
    }

    @Test
    void aDesignationNobodyKnows() {
        List<ReviewRow> rows = needing(Concern.UNKNOWN_STATUS, SOMEBODY + "2,,Bo Invented,pending,,,,,,\n");
        assertRow(rows.getFirst(), 3, "status", "pending");
        assertThat(rows.getFirst().facts()).doesNotContainKey(Fact.DESIGNATION);
    }

    @Test
    void privateWordsAmongTheArticlesInEachLanguage() {
        String header = "id,name,status,articles\n";
        for (String articles : List.of(
                "арт. 342, заяву падала маці Ганна Канарэйка",
                "ч. 1 ст. 368, звонить жене: 8 029 123-45-67",
                "Art. 342; his wife Hanna Canary")) {
            ListId list = listOf("articles", file(header + "1,Ann Invented,active,арт. 342\n"));
            ImportId batch = read(
                    list,
                    file(header + "1,Ann Invented,active,арт. 342\n2,Bo Invented,active,\"" + articles + "\"\n"),
                    LanguageTag.BE);
            ReviewRow row =
                    all(batch, ReviewFilter.having(Concern.PRIVATE_WORDS)).getFirst();
            assertThat(row.name()).isEqualTo("Bo Invented");
            // of one line nothing is left
            assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isEqualTo(1);
            acceptEverything(batch);
            apply(batch, Publication.DRAFT);
            assertThat(sql.fetchValue(
                            "select count(*) from import_row where batch_id = ? and concat_ws('|', facts, words, changes,"
                                    + " rewritten) regexp 'Канарэйка|123-45|Canary'",
                            batch.value()))
                    .isEqualTo(0L);
            assertThat(sql.fetchValue(
                            "select count(*) from case_event where articles regexp 'Канарэйка|123-45|Canary'"))
                    .isEqualTo(0L);
            assertThat(sql.fetchValue(
                            "select count(*) from import_memory where facts regexp 'Канарэйка|123-45|Canary'"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void onlyTheLinesOfArticlesGoInWhichSomethingPrivateStands() {
        String header = "id,name,status,articles\n";
        ListId list = listOf("lines", file(header + "1,Ann Invented,active,арт. 342\n"));
        ImportId batch = read(
                list,
                file(header + "2,Bo Invented,active,\"арт. 342\nзаяву падала маці Ганна Канарэйка\nарт. 361\"\n"
                        + "3,Cy Invented,active,\"арт. 130\nпацярпелая — маці\nГанна Канарэйка\"\n"),
                LanguageTag.BE);
        assertThat(review.leaveWordsOut(batch, ReviewFilter.ALL)).isEqualTo(2);
        assertThat(all(batch, ReviewFilter.ALL))
                .extracting(row -> row.meant().facts().get(Fact.ARTICLES))
                .containsExactly("арт. 342\nарт. 361", "арт. 130");
    }

    @Test
    void wordsTooLongToKeep() {
        String words = "Long words. ".repeat(100).strip();
        List<ReviewRow> rows = needing(Concern.SHORTENED, SOMEBODY + "2,,Bo Invented,active,,,,," + words + ",\n");
        assertRow(rows.getFirst(), 3, "penalty", words);
    }

    @Test
    void privateWords() {
        String words = "Detained in 2020. Call his wife Olga on +375 29 765-43-28.";
        List<ReviewRow> rows =
                needing(Concern.PRIVATE_WORDS, SOMEBODY + "2,,Bo Invented,active,,,,,,\"" + words + "\"\n");
        assertRow(rows.getFirst(), 3, "description", words);
    }

    @Test
    void morePeopleGoneThanTheSetShare() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 20; i++) {
            text.append(i).append(",,Person ").append((char) ('A' + i)).append(",active,,,,,,\n");
        }
        ListId list = listOf("gone", file(text.toString()));
        applyAll(list, file(text.toString()), LanguageTag.EN);
        // two of twenty are the set tenth, three are more
        ImportId few = read(list, file(without(text, "19,", "20,")), LanguageTag.EN);
        assertThat(review.counts(few).concern(Concern.MANY_GONE)).isZero();
        assertThat(review.counts(few).plain(RowKind.GONE)).isEqualTo(2);
        ImportId many = read(list, file(without(text, "18,", "19,", "20,")), LanguageTag.EN);
        assertThat(all(many, ReviewFilter.having(Concern.MANY_GONE))).hasSize(3).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo(RowKind.GONE);
            assertThat(row.needsPerson()).isTrue();
            // who is gone stands in no row, and the source says nothing: we show whom we hold
            assertThat(row.row()).isNull();
            assertThat(row.words()).isEmpty();
            assertThat(row.name()).startsWith("Person ");
            assertThat(row.person()).isNotNull();
        });
    }

    @Test
    void lettersOfTwoScriptsInANameAreRemarkedOnly() {
        ImportId batch = read(HEADER + SOMEBODY + "2,,Aлесь Выдуманы,active,,,,,,\n");
        assertThat(all(batch, ReviewFilter.having(Concern.HOMOGLYPH)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.needsPerson()).isFalse();
                    assertThat(row.row()).isEqualTo(3);
                    assertThat(row.words()).containsEntry("name", "Aлесь Выдуманы");
                });
    }

    private static String without(CharSequence text, String... starts) {
        return text.toString()
                .lines()
                .filter(line -> List.of(starts).stream().noneMatch(line::startsWith))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private ImportId read(String text) {
        return read(listOf("needing", file(text)), file(text), LanguageTag.EN);
    }

    /** The rows of a file that need somebody for this reason, which nobody else needs. */
    private List<ReviewRow> needing(Concern concern, String rows) {
        ImportId batch = read(HEADER + rows);
        // whom another test has brought already is somebody held
        List<ReviewRow> needing = all(batch, ReviewFilter.needingPerson()).stream()
                .filter(row -> concern == Concern.LIKELY_HELD || !row.concerns().equals(Set.of(Concern.LIKELY_HELD)))
                .toList();
        assertThat(needing).isNotEmpty().allSatisfy(row -> assertThat(row.concerns())
                .containsExactly(concern));
        assertThat(needing).isEqualTo(all(batch, ReviewFilter.having(concern)));
        // accepting everything leaves them for somebody to look at
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        assertThat(all(batch, ReviewFilter.needingPerson()))
                .allSatisfy(row -> assertThat(row.decision()).isEqualTo(Decision.OPEN));
        assertThat(review.decideAll(batch, ReviewFilter.having(concern), Decision.ACCEPTED)
                        .rows())
                .isEqualTo(concern.singly() || concern == Concern.PRIVATE_WORDS ? 0 : needing.size());
        return needing;
    }

    private static void assertRow(ReviewRow row, int number, String column, String words) {
        assertThat(row.row()).isEqualTo(number);
        assertThat(row.words()).containsEntry(column, words);
    }

    private static void assertSingly(List<ReviewRow> rows) {
        assertThat(rows).allSatisfy(row -> assertThat(row.singly()).isTrue());
    }
}
