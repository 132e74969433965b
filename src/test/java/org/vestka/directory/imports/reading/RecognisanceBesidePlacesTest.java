package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.directory.FacilityId;
import org.vestka.directory.imports.Claim;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;

/** Whoever is held has often been told before not to leave: no such word hides where they are. All invented. */
class RecognisanceBesidePlacesTest {

    private static final ColumnMapping MAPPING = new ColumnMapping(Map.of(
            "name",
            ListField.NAME,
            "status",
            ListField.STATUS,
            "prison",
            ListField.PLACE,
            "penalty",
            ListField.PENALTY));

    private static final KnownPlace REMAND = new KnownPlace(
            new FacilityId(7),
            FacilityKind.PRE_TRIAL,
            FacilityState.OPEN,
            Map.of(),
            Set.of("СИЗО-1"),
            List.of(new KnownPlace.KnownAddress(
                    AddressStatus.VERIFIED, List.of("220099, г. Выдуманск, ул. Канарейкина, 2"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            СИЗО-9 (ранее подписка о невыезде)            | REMAND
            СИЗО-9, подписка о невыезде                   | REMAND
            ИК-2, подписка о невыезде отменена            | COLONY
            colony 2, may not leave the unit              | COLONY
            подписка о невыезде отменена                  | UNKNOWN
            Падпіска аб нявыездзе; СІЗА-9, г. Выдуманск   | UNKNOWN
            """)
    void whereWordsContradictAPersonIsAsked(String cell, String custody) {
        Claim claim = claim("active", cell, "");
        assertThat(claim.facts()).containsEntry(Fact.CUSTODY, custody).containsEntry(Fact.FACILITY, Fact.NOWHERE);
        assertThat(claim.concerns()).contains(Concern.UNKNOWN_PLACE);
        assertThat(claim.words()).containsEntry("prison", cell);
    }

    @Test
    void aPlaceThatIsFoundStaysAndAPersonIsAsked() {
        for (String title : List.of("СИЗО-1 (ранее подписка о невыезде)", "СИЗО-1, подписка о невыезде")) {
            Claim claim = claim("active", title + "; 220099, г. Выдуманск, ул. Канарейкина, 2", "");
            assertThat(claim.facts()).containsEntry(Fact.CUSTODY, "REMAND").containsEntry(Fact.FACILITY, "7");
            assertThat(claim.concerns()).contains(Concern.UNKNOWN_PLACE);
        }
        assertThat(claim("active", "СИЗО-1", "подписка о невыезде").facts()).containsEntry(Fact.FACILITY, "7");
    }

    @Test
    void whoHasSaidWhichPlaceTheWordsMeanIsNotAskedAgain() {
        String words = "СИЗО-1 (ранее подписка о невыезде)";
        Claim claim = claim(REMAND.alsoSpelled(Set.of(words)), "active", words, "");
        assertThat(claim.facts()).containsEntry(Fact.FACILITY, "7");
        assertThat(claim.concerns()).isEmpty();
    }

    @Test
    void aPrisonerInAPlaceNobodyKnowsNeedsAPersonWhateverThePunishmentSays() {
        String penalty = "подписка о невыезде";
        Claim prisoner = claim("active", "Белый аист", penalty);
        assertThat(prisoner.facts()).containsEntry(Fact.CUSTODY, "UNKNOWN");
        assertThat(prisoner.concerns()).contains(Concern.UNKNOWN_PLACE);
        Claim other = claim("np", "Белый аист", penalty);
        assertThat(other.facts()).containsEntry(Fact.CUSTODY, "MEASURE_RECOGNISANCE");
        assertThat(other.words()).doesNotContainKey("prison");
    }

    @Test
    void whoWasLetGoOnRecognisanceIsRead() {
        for (String cell : List.of(
                "освобождена под подписку о невыезде",
                "вызвалены з СІЗА пад падпіску аб нявыездзе",
                "Подписка о невыезде")) {
            Claim claim = claim("np", cell, "");
            assertThat(claim.facts()).containsEntry(Fact.CUSTODY, "MEASURE_RECOGNISANCE");
            assertThat(claim.concerns()).isEmpty();
            assertThat(claim.words()).doesNotContainKey("prison");
        }
    }

    private static Claim claim(String status, String place, String penalty) {
        return claim(REMAND, status, place, penalty);
    }

    private static Claim claim(KnownPlace known, String status, String place, String penalty) {
        Table table = new Table(
                List.of("name", "status", "prison", "penalty"),
                List.of(new Table.Line(2, List.of("Ann Invented", status, place, penalty))));
        return new ClaimReader(table, MAPPING, new PlaceIndex(List.of(known)), null, LocalDate.of(2026, 11, 22))
                .read()
                .getFirst();
    }
}
