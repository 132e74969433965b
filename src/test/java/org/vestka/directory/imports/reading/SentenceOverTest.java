package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** A list gives somebody a sentence that has ended, and says nothing of freedom: that is for a person to find out. All invented. */
class SentenceOverTest {

    private static final ColumnMapping MAPPING = new ColumnMapping(Map.of(
            "name",
            ListField.NAME,
            "status",
            ListField.STATUS,
            "prison",
            ListField.PLACE,
            "end",
            ListField.SENTENCE_END,
            "released",
            ListField.RELEASED_ON));

    private static final KnownPlace REMAND = new KnownPlace(
            new FacilityId(7),
            FacilityKind.PRE_TRIAL,
            FacilityState.OPEN,
            Map.of(),
            Set.of("СИЗО-1"),
            List.of(new KnownPlace.KnownAddress(AddressStatus.VERIFIED, List.of("220099, г. Выдуманск"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            active | СИЗО-1                | 2021-05-01 | -          | true
            active | СИЗО-1                | 2021       | -          | true
            active | -                     | 2021-05-01 | -          | true
            np     | -                     | 2021-05-01 | -          | true
            active | СИЗО-1                | 2026       | -          | false
            active | СИЗО-1                | 2026-11-22 | -          | false
            active | СИЗО-1                | 2030-05-01 | -          | false
            active | СИЗО-1                | life       | -          | false
            active | СИЗО-1                | -          | -          | false
            active | -                     | 2021-05-01 | 2021-05-02 | false
            former | -                     | 2021-05-01 | -          | false
            """)
    void whoseSentenceHasEndedByTheListNeedsAPerson(
            String status, String place, String end, String released, boolean asked) {
        Table table = new Table(
                List.of("name", "status", "prison", "end", "released"),
                List.of(new Table.Line(2, List.of("Ann Invented", status, text(place), text(end), text(released)))));
        Claim claim = new ClaimReader(table, MAPPING, new PlaceIndex(List.of(REMAND)), null, LocalDate.of(2026, 11, 22))
                .read()
                .getFirst();

        assertThat(claim.concerns().contains(Concern.SENTENCE_OVER)).isEqualTo(asked);
        if (asked) {
            assertThat(Concern.SENTENCE_OVER.needsPerson()).isTrue();
            assertThat(claim.facts()).containsKey(Fact.SENTENCE_END);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
