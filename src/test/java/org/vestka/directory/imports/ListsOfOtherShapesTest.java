package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** Lists with other columns than the one this is made for, and of another country. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class ListsOfOtherShapesTest extends EditorAtWork {

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
        ListId id = listOf("far", new CountryCode("QF"), DesignationValue.RECOGNISED, file);
        ImportId batch = read(id, file, preview.language());
        assertThat(review.counts(batch).concern(Concern.UNREADABLE_DATE)).isEqualTo(2);
        assertThat(review.counts(batch).concern(Concern.DEATH)).isEqualTo(1);
        // a day is no sentence, and "detention" neither
        assertThat(all(batch, ReviewFilter.ALL))
                .extracting(row -> row.facts().get(Fact.SENTENCE_END), row -> row.facts()
                        .get(Fact.SENTENCE))
                .containsExactly(
                        tuple("2019-12-07", null), tuple(null, "life"), tuple("2031-10", null), tuple(null, null));
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
    void theLanguageIsProposedOnceAKnownListSaysWhereTheNamesStand() {
        FilePreview preview = imports.preview(
                file("нумар,каго шукаем,стан\n1,Яўгенія Ўявіцкая,active\n2,Міхась Выдуманы,active\n"), null);
        assertThat(preview.language())
                .as("nobody knows yet where the names are")
                .isEqualTo(LanguageTag.EN);
        ColumnMapping known = preview.mappingFor(
                new ColumnMapping(Map.of("нумар", ListField.SOURCE_KEY, "каго шукаем", ListField.NAME)));

        assertThat(preview.letters().language(known)).isEqualTo(LanguageTag.BE);
        assertThat(preview.letters().foreignTo(LanguageTag.EN, known)).isTrue();
        assertThat(preview.letters().foreignTo(LanguageTag.BE, known)).isFalse();
        assertThat(preview.letters().foreignTo(LanguageTag.RU, known))
                .as("most letters are those of both")
                .isFalse();
    }

    @Test
    void aListThatTellsNamesInPartsBringsThem() {
        String header = "id,Фамилия,Имя,Отчество,Пол,Дата рождения\n";
        Path file = file(header + "1,Придуманный,Семён,Ильич,м,1980-02-03\n2,Безымянная,Вера,,ж,1991\n");
        FilePreview preview = imports.preview(file, null);
        assertThat(preview.proposal().fields())
                .containsEntry("Фамилия", ListField.SURNAME)
                .containsEntry("Имя", ListField.GIVEN_NAME)
                .containsEntry("Отчество", ListField.PATRONYMIC);
        assertThat(preview.language()).isEqualTo(LanguageTag.RU);
        ListId id = listOf("parts", new CountryCode("RU"), DesignationValue.RECOGNISED, file);

        ImportId batch = read(id, file, LanguageTag.RU);
        assertThat(all(batch, ReviewFilter.ALL))
                .extracting(row -> row.facts().get(Fact.NAME))
                .containsExactly("Придуманный Семён Ильич", "Безымянная Вера");
        acceptEverything(batch);
        assertThat(apply(batch, Publication.PUBLIC).registered()).isEqualTo(2);
        assertThat(parts(id, "1")).isEqualTo("SURNAME=Придуманный\nGIVEN_NAME=Семён\nPATRONYMIC=Ильич");
        // an empty cell does not say that she has no patronymic
        assertThat(parts(id, "2")).isEqualTo("SURNAME=Безымянная\nGIVEN_NAME=Вера");

        // who leaves a part out takes none away, and another name is another name
        applyAll(
                id,
                file(header + "1,Придуманный,Семён,,м,1980-02-03\n2,Именная,Вера,Олеговна,ж,1991\n"),
                LanguageTag.RU);
        assertThat(parts(id, "1")).isEqualTo("SURNAME=Придуманный\nGIVEN_NAME=Семён\nPATRONYMIC=Ильич");
        assertThat(parts(id, "2")).isEqualTo("SURNAME=Именная\nGIVEN_NAME=Вера\nPATRONYMIC=Олеговна");
    }

    private String parts(ListId id, String key) {
        return String.valueOf(sql.fetchValue(
                "select n.parts from person_name n join external_reference r on r.person_id = n.person_id"
                        + " where r.list_code = ? and r.source_key = ? and n.role = 'ENVELOPE'",
                code(id),
                key));
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
                  "decision": "FALSE", "articles": "FALSE", "prison": "FALSE"},
                 {"id": 3, "url": "", "name": "Cy Invented", "status": "active", "gender": "male",
                  "birthday": "", "articles/0": "", "articles/1": "", "prison/title": "", "prison/address": "",
                  "decision": "unknown", "articles": "", "prison": ""}]
                """);
        ListId id = listOf("flat", file);
        ImportId batch = read(id, file, LanguageTag.EN);
        List<ReviewRow> rows = review.rows(batch, ReviewFilter.ALL, null, 10);
        assertThat(rows.get(0).facts())
                .containsEntry(Fact.ARTICLES, "Art. 341 of the Criminal Code\nArt. 130")
                .containsEntry(Fact.FACILITY, Long.toString(facility("BY-IK-17").value()))
                .containsEntry(Fact.CUSTODY, "COLONY");
        assertThat(rows.get(1).facts()).containsEntry(Fact.CUSTODY, "RELEASED").doesNotContainKey(Fact.SENTENCE);
        assertThat(rows.get(1).concerns()).isEmpty();
        assertThat(rows.get(2).facts()).doesNotContainKey(Fact.SENTENCE);
    }

    @Test
    void falseIsNothingInEachColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("false.json"), """
                [{"id": 1, "name": "Ann Invented", "status": "active", "gender": "FALSE", "birthday": "FALSE",
                  "articles/0": "Part 1 of Article 342", "articles/1": "FALSE", "articles/2": "FALSE", "articles/3": false,
                  "prison/title": "Penal colony No. 17", "prison/address": "FALSE", "description": "FALSE", "url": "FALSE"}]
                """);
        ListId id = listOf("false", file);
        ImportId batch = read(id, file, LanguageTag.EN);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        ReviewRow row = all(batch, ReviewFilter.ALL).getFirst();
        assertThat(row.words()).containsOnlyKeys("id", "name", "status", "articles/0", "prison/title");
        assertThat(sql.fetch(
                                "select concat_ws('|', articles, words) from case_event join external_reference using (person_id)"
                                        + " where list_code = ?",
                                code(id))
                        .getValues(0, String.class))
                .containsExactly("Part 1 of Article 342");
    }

    @Test
    void aHomeIsNeverKept() throws IOException {
        Path file = Files.writeString(
                folder.resolve("home.csv"),
                "id,name,status,prison,penalty\n1,Ann Invented,np,\"г. Минск, ул. Придуманная, 5-12\","
                        + "ограничение свободы без направления\n");
        ListId id = listOf("home", file);
        ReviewRow row = review.rows(read(id, file, LanguageTag.RU), ReviewFilter.ALL, null, 1)
                .getFirst();
        assertThat(row.facts()).containsEntry(Fact.CUSTODY, "HOME_CONFINEMENT");
        assertThat(row.toString()).doesNotContain("Придуманная");
        assertThat(String.valueOf(sql.fetchValue(
                        "select words from import_row where id = ?", row.id().value())))
                .doesNotContain("Придуманная");
    }
}
