package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceReadingTest {

    @Test
    void noRealPrisonLooksLikeAHomeAlsoWhereNobodyKnowsIt() throws IOException {
        List<String> marked = new ArrayList<>();
        int looked = 0;
        for (CSVRecord text : records("db/seed/by/address-texts.csv")) {
            String name = text.get("facility_line");
            String address = text.get("place_line") + ", " + text.get("street_line");
            String turned = text.get("street_line") + ", " + text.get("place_line");
            for (PlaceReading read : List.of(
                    PlaceReading.of(name + "; " + address, ""),
                    PlaceReading.of(name + "\n" + turned, ""),
                    PlaceReading.of(name + ", " + turned, ""),
                    PlaceReading.of(name, address),
                    PlaceReading.of(name, turned))) {
                looked++;
                if (read.holdsPrivateWords(false) || read.proposal().isEmpty()) {
                    marked.add(read.toString());
                }
            }
        }
        for (CSVRecord facility : records("db/seed/by/facilities.csv")) {
            for (String language : List.of("be", "ru", "en")) {
                if (!facility.get(language).isEmpty()) {
                    looked++;
                    PlaceReading read =
                            PlaceReading.of(facility.get(language) + "; 220000, г. Мінск, вул. Прыдуманая, 21", "");
                    if (read.holdsPrivateWords(false)) {
                        marked.add(read.toString());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(300);
        assertThat(marked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "г. Гомель, вул. Канарэйкавая, д. 9, кв. 14",
                "праживает по адресу г. Минск ул. Канарейкина 5-16 у матери Канарейкиной Анны",
                "г. Пінск, вул. Канарэйкавая, д. 17",
                "СІЗА-1; у маці Ганны Канарэйкі",
                "ПК № 99; г. Выдуманск, вул. Канарэйкавая, 3, кв. 4",
                "ИК № 99; тел. +375 29 123-45-67",
                "Minsk, Canary Street 5, apt. 12"
            })
    void homesPhonesAndRelativesAreNoPrison(String cell) {
        PlaceReading read = PlaceReading.of(cell, "");
        assertThat(read.holdsPrivateWords(false)).isTrue();
        assertThat(read.proposal()).isEmpty();
    }

    private static List<CSVRecord> records(String file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of(file)))
                .getRecords();
    }
}
