package org.vestka.directory.imports.reading;

import java.util.Map;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ReviewRow;

/** Which of the source's own words a row keeps once it is decided on and done. */
public final class KeptWords {

    private KeptWords() {}

    /** Whether nobody knows the place, nor do its words name a prison: they may be those of a home. */
    public static boolean perhapsHome(ReviewRow row, ColumnMapping mapping) {
        boolean known = !row.concerns().contains(Concern.UNKNOWN_PLACE)
                && !CustodyKind.IN_TRANSIT.name().equals(row.facts().get(Fact.CUSTODY));
        return !known
                && PlaceReading.of(row.words(), mapping)
                        .filter(PlaceReading::prison)
                        .isEmpty();
    }

    /** The row without words that needed a person, and without those of a place that may be a home. */
    public static ReviewRow of(ReviewRow row, ColumnMapping mapping) {
        if (row.holdsPrivateWords()) {
            return row.withoutFreeWords().withWords(Map.of(), Map.of());
        }
        return perhapsHome(row, mapping) ? row.withWords(mapping.withoutPlace(row.words()), row.rewritten()) : row;
    }
}
