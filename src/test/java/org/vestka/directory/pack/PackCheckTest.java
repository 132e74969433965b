package org.vestka.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.vestka.directory.guideline.LetterChecks;

/** Whoever writes a country pack is told every mistake at once, with its file and line. */
class PackCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void everyPackThatComesAlongIsWithoutMistake() throws IOException {
        try (Stream<Path> packs = Files.list(Path.of("db/seed"))) {
            List<Path> all = packs.filter(pack -> Files.exists(pack.resolve("country.properties")))
                    .toList();
            assertThat(all).isNotEmpty();
            for (Path pack : all) {
                assertThat(check(pack)).singleElement().asString().contains("no mistake.");
            }
        }
    }

    @Test
    void everyMistakeIsToldWithItsFileAndLine() throws IOException {
        copy();
        replace("country.properties", "freshness.days=60", "freshness.days=soon");
        replace("country.properties", "posting.days=21", "posting.day=21");
        replace("facilities.csv", "BY-SIZO-3,PRE_TRIAL", "BY-SIZO-3,HOTEL");
        replace("facilities.csv", "BY-SIZO-6,PRE_TRIAL,OPEN,brest", "BY-SIZO-6,PRE_TRIAL,OPEN,atlantis");
        replace("addresses.csv", "BY-SIZO-3,BY-SIZO-3,UNVERIFIED", "BY-SIZO-3,BY-SIZO-3,VERIFIED");
        // the first letter of the town is a Latin one
        replace("address-texts.csv", "230023, г. Гродна", "230023, г. Γродна");
        replace("address-texts.csv", "NO_STREET", "NO_STREETS");
        Path rules = folder.resolve("rules.csv");
        Files.writeString(rules, Files.readString(rules) + "BY-01,BLOCK\n");

        assertThat(check(folder))
                .anySatisfy(line ->
                        assertThat(line).matches("country.properties, line \\d+: 'freshness.days' cannot be 'soon'"))
                .contains("country.properties: 'posting.days' is missing")
                .anySatisfy(
                        line -> assertThat(line).matches("country.properties, line \\d+: nobody reads 'posting.day'"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("facilities.csv, line 3: 'kind' is 'HOTEL', which is none of [PRE_TRIAL"))
                .anySatisfy(line -> assertThat(line).matches("facilities.csv, line \\d+: no region 'atlantis'"))
                .anySatisfy(line -> assertThat(line)
                        .matches("addresses.csv, line \\d+: an address is verified on a day, and only a verified one"))
                .anySatisfy(line -> assertThat(line)
                        .matches("address-texts.csv, line \\d+: '230023, г. Γродна' has letters in which 'be' is not"
                                + " written"))
                .anySatisfy(line -> assertThat(line).matches("rules.csv, line \\d+: has 2 cells, the header has \\d+"))
                .anySatisfy(line -> assertThat(line)
                        .matches("address-texts.csv, line \\d+: 'remarks' is 'NO_STREETS', which is none of"
                                + " .*NO_STREET, .*"))
                .hasSize(9);
    }

    @Test
    void aCheckThatCannotBeReadIsNamedAndAloneLeftOut() throws IOException {
        copy();
        replace("checks.csv", "BY-phone,BY-16,self,EXPRESSION,\"", "BY-phone,BY-16,self,EXPRESSION,\"(");
        replace("checks.csv", "BY-length,BY-18", "BY-length,BY-999");
        replace("checks.csv", "BY-emoji,BY-15,emoji,EMOJI", "BY-emoji,BY-15,emoji,SMELL");
        replace("checks.csv", "@schedule", "@timetable");
        Path words = folder.resolve("check-words.csv");
        Files.writeString(
                words,
                Files.readString(words)
                        + "war,be,гармата~nobody,,\nwar,pl,armata,,\nwar,be,вoйска,,\nnowhere,be,а,,\n"
                        + "self,be,гармата,@me:3&@nowhere,\n");
        Path questions = folder.resolve("questions.csv");
        Files.writeString(questions, Files.readString(questions) + "be,13,Што?\n");

        assertThat(check(folder))
                .anySatisfy(line -> assertThat(line)
                        .matches("checks.csv, line \\d+: the expression cannot be read: Unclosed group.*"))
                .anySatisfy(line -> assertThat(line).matches("checks.csv, line \\d+: no rule 'BY-999'"))
                .anySatisfy(line -> assertThat(line)
                        .matches("checks.csv, line \\d+: 'kind' is 'SMELL', which is none of .*EMOJI.*"))
                .anySatisfy(line -> assertThat(line).matches("checks.csv, line \\d+: no set '@timetable'"))
                .anySatisfy(line -> assertThat(line).matches("check-words.csv, line \\d+: no set '@nowhere'"))
                .anySatisfy(line -> assertThat(line).matches("check-words.csv, line \\d+: no endings 'nobody'"))
                .anySatisfy(line -> assertThat(line)
                        .matches("check-words.csv, line \\d+: no letters are written in 'pl' to this country"))
                .anySatisfy(line ->
                        assertThat(line).matches("check-words.csv, line \\d+: 'вoйска' mixes letters of two scripts"))
                .anySatisfy(line ->
                        assertThat(line).matches("check-words.csv, line \\d+: no check uses the words 'nowhere'"))
                .anySatisfy(line -> assertThat(line)
                        .matches("questions.csv, line \\d+: 'months' is '13', which is no number from 1 to 12"));

        CountryPack pack = CountryPack.read(new FileSystemResource(folder.resolve("country.properties")));
        assertThat(pack.checks().checks().broken())
                .extracting(LetterChecks.Broken::code)
                .contains("BY-phone", "BY-length", "BY-emoji", "war");
        assertThat(pack.checks().checks().checks())
                .extracting(LetterChecks.Check::code)
                .contains("BY-politics", "BY-war")
                .doesNotContain("BY-phone", "BY-length", "BY-emoji");
    }

    @Test
    void aQuotationMarkThatNothingClosesIsOneLine() throws IOException {
        copy();
        List<String> texts = Files.readAllLines(folder.resolve("address-texts.csv"));
        Files.write(
                folder.resolve("address-texts.csv"),
                texts.subList(0, 5).stream()
                        .map(line -> line.equals(texts.get(4)) ? line.replaceFirst(",[^,]*$", ",\"open") : line)
                        .toList());
        replace("facilities.csv", "BY-SIZO-3,PRE_TRIAL", "BY-SIZO-3,HOTEL");

        assertThat(check(folder))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("address-texts.csv, line 5: a quotation mark (\") is opened in this row and never"
                                + " closed"))
                .anySatisfy(line -> assertThat(line).startsWith("facilities.csv, line 3: 'kind' is 'HOTEL'"))
                .noneMatch(line -> line.contains("has no lines"))
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void whatAPackCanDoWithoutIsCheckedTooWhereItIsThere() throws IOException {
        copy("ru");
        replace("country.properties", "name.line.ru={SURNAME} {GIVEN_NAME}", "name.line.ru={SURNAME} {NICKNAME}");
        replace("regions.csv", "2024-10-22,4,2", "2024-10-22,3,2");
        replace("holidays.csv", "--02-23", "--02-32");
        replace("holidays.csv", "--05-09", "--05-01");
        replace("services.csv", "https://rosuznik.org", "rosuznik.org");
        replace("e-services.csv", "RU-78-IK-5,f-pismo", "RU-78-IK-5,pigeon");
        replace("e-services.csv", "RU-22-IK-5,zonatelecom", "RU-35-IK-20,zonatelecom");
        replace("e-services.csv", "RU-24-IK-17,", "RU-99-IK-1,");
        replace("custody-kinds.csv", "MEASURE_FINE", "RELEASED");
        replace("custody-kinds.csv", "HOUSE_ARREST", "HOUSE");

        assertThat(check(folder))
                .contains(
                        "country.properties, line 15: 'name.line.ru' cannot be '{SURNAME} {NICKNAME} {PATRONYMIC},"
                                + " {BIRTH_YEAR}\u00a0г.\u00a0р.'",
                        "regions.csv, line 3: another region has the tile of row 3 and column 2",
                        "holidays.csv, line 10: '--02-32' is no day (--05-09 each year, 2026-04-21 in one)",
                        "holidays.csv, line 13: '--05-01' stands twice",
                        "services.csv, line 5: 'rosuznik.org' is no address of a site (https://…)",
                        "e-services.csv, line 10: no service 'pigeon' in services.csv",
                        "e-services.csv, line 23: no place 'RU-99-IK-1'",
                        "e-services.csv, line 39: 'RU-35-IK-20' stands twice",
                        "custody-kinds.csv, line 13: 'RELEASED' is there in every country")
                .anySatisfy(line ->
                        assertThat(line).startsWith("custody-kinds.csv, line 9: 'kind' is 'HOUSE', which is none of"))
                .hasSize(10);
    }

    @Test
    void whatContradictsItselfIsTold() throws IOException {
        copy("ru");
        replace("country.properties", "e-letters=yes", "e-letters=no");
        replace("country.properties", "envelope.languages=ru", "envelope.languages=ru,be");
        replace("country.properties", "line.order=name,unit", "line.order=name,name");
        replace("country.properties", "envelope.country=RUSSIA", "envelope.country=РОССИЯ");
        replace("country.properties", "г.\\u00a0р.", "g. r.");
        replace("country.properties", "name.line.ru-Latn={SURNAME}", "name.line.ru-Latn={SURNAME} {MIDDLE_NAME} г");
        Files.writeString(
                folder.resolve("country.properties"),
                Files.readString(folder.resolve("country.properties")) + "reachability.HOUSE_ARREST=PRIVATE_HOME\n");
        replace("custody-kinds.csv", "HOUSE_ARREST", "MEASURE_SUSPENDED");

        assertThat(check(folder))
                .contains(
                        "country.properties, line 12: 'line.order' names a line twice",
                        "country.properties, line 7: 'envelope.country' is not in Latin letters",
                        "services.csv: describes services, but 'e-letters' is no",
                        "country.properties, line 8: 'name.line.be' is missing: every language of the envelopes has a"
                                + " line of a name, or none",
                        "country.properties, line 17: '{SURNAME} {MIDDLE_NAME} г {GIVEN_NAME} {PATRONYMIC},"
                                + " {BIRTH_YEAR}' has letters in which 'ru-Latn' is not written",
                        "country.properties, line 17: '{SURNAME} {MIDDLE_NAME} г {GIVEN_NAME} {PATRONYMIC},"
                                + " {BIRTH_YEAR}' wants more of a name than the line of its language",
                        "country.properties, line 15: '{SURNAME} {GIVEN_NAME} {PATRONYMIC}, {BIRTH_YEAR}\u00a0g. r.'"
                                + " has letters in which 'ru' is not written",
                        "custody-kinds.csv, line 15: 'MEASURE_SUSPENDED' stands twice")
                .anySatisfy(line -> assertThat(line)
                        .matches("country.properties, line \\d+: custody-kinds.csv has no 'HOUSE_ARREST'"));
    }

    @Test
    void whatIsMissingOrNoTextIsTold() throws IOException {
        copy();
        Files.delete(folder.resolve("bodies.csv"));
        byte[] bytes = Files.readString(folder.resolve("claims.csv")).getBytes(StandardCharsets.UTF_16);
        Files.write(folder.resolve("claims.csv"), bytes);

        assertThat(check(folder))
                .containsExactlyInAnyOrder(
                        "bodies.csv: is missing or cannot be read", "claims.csv, line 1: is not UTF-8 from here on");
    }

    @Test
    void anEnvelopeHasANameAndSaysWhereItGoes() throws IOException {
        copy();
        replace("country.properties", "line.order=name,unit,facility,street,place,country", "line.order=facility");

        assertThat(check(folder))
                .containsExactly(
                        "country.properties, line 12: 'line.order' leaves out 'name'",
                        "country.properties, line 12: 'line.order' leaves out 'place'",
                        "country.properties, line 12: 'line.order' leaves out 'country'");
    }

    @Test
    void aRowOfSeveralLinesIsNamedByItsFirst() throws IOException {
        copy();
        List<String> rows = Files.readAllLines(folder.resolve("address-texts.csv"));
        rows.add(2, "BY-SIZO-1,en,SIZO-1,,Minsk,,,\"a note\nof three\nlines\"");
        rows.add(3, "BY-NOWHERE,ru,СИЗО-1,,Минск,,,\"a note\nof two lines\"");
        Files.write(folder.resolve("address-texts.csv"), rows);

        assertThat(check(folder)).containsExactly("address-texts.csv, line 6: no address 'BY-NOWHERE'");
    }

    @Test
    void housesAndBlocksBearLatinLettersInEveryLanguage() throws IOException {
        copy();
        replace("address-texts.csv", "\"Новодворский с/с, 143/4, д. Пашковичи\"", "\"Новодворский с/с, 1A, Block B\"");
        assertThat(check(folder)).singleElement().asString().contains("no mistake.");

        // a town in letters that only look like its own
        replace("address-texts.csv", "223016, Минский район", "223016, COCHA");
        assertThat(check(folder))
                .singleElement()
                .asString()
                .matches("address-texts.csv, line \\d+: '223016, COCHA' has letters in which 'ru' is not written");
    }

    @Test
    void severalPacksGiveABodyTheSameWay(@TempDir Path other) throws IOException {
        copy();
        for (String file : List.of("country.properties", "facilities.csv", "addresses.csv", "address-texts.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(
                    path, Files.readString(path).replace("code=BY", "code=XY").replaceAll("(?m)(^|,)BY-", "$1XY-"));
        }
        for (String file : List.of("claims.csv", "rules.csv", "checks.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(path, Files.readString(path).replaceAll("(?m)(^|,)BY-", "$1XY-"));
        }
        assertThat(check(folder)).singleElement().asString().contains("XY: no mistake.");
        Files.writeString(
                folder.resolve("bodies.csv"),
                "code,school,url,be,ru,en\ninvented,GUIDELINES,,Выдуманая,Выдуманная,Invented\n");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        other.resolve(file.getFileName()),
                        text.replace("code=XY", "code=XZ").replaceAll("(?m)(^|,)XY-", "$1XZ-"));
            }
        }
        Files.writeString(
                other.resolve("bodies.csv"),
                "code,school,url,be,ru,en\nviasna,GUIDELINES,,Іншая,Другая,Another\n"
                        + "invented,PRESUMPTION_OF_INNOCENCE,,Выдуманая,Выдуманная,Invented\n");

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = PackCheck.asked("--check-pack=" + folder, "--check-pack=" + other)
                .orElseThrow()
                .print(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("bodies.csv, line 2: 'viasna' is a body of the pack BY, and this pack (XZ)"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("bodies.csv, line 3: 'invented' is a body of the pack XY, and this"));
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeMissing() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(check(nowhere)).containsExactly(nowhere + ": there is no such folder");
    }

    private static List<String> check(Path pack) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = PackCheck.asked("--server.port=1", "--check-pack=" + pack)
                .orElseThrow()
                .print(new PrintStream(said, true, StandardCharsets.UTF_8));
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(code).isEqualTo(lines.getFirst().contains("no mistake") ? 0 : 1);
        return lines;
    }

    private void copy() throws IOException {
        copy("by");
    }

    private void copy(String pack) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db/seed", pack))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
