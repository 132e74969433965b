package org.vestka.directory.imports.reading;

import java.time.LocalDate;
import java.util.Locale;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.FacilityKind;

/** What a place, or a sentence, says of custody. */
final class Custody {

    private Custody() {}

    static CustodyKind in(FacilityKind kind) {
        return switch (kind) {
            case PRE_TRIAL -> CustodyKind.REMAND;
            case POLICE_CELLS -> CustodyKind.POLICE_DETENTION;
            case PRISON -> CustodyKind.PRISON;
            case COLONY, WOMENS_COLONY, COLONY_SETTLEMENT -> CustodyKind.COLONY;
            case JUVENILE_COLONY -> CustodyKind.JUVENILE_COLONY;
            case OPEN_TYPE -> CustodyKind.OPEN_TYPE;
            case MEDICAL -> CustodyKind.MEDICAL;
            case OTHER -> CustodyKind.UNKNOWN;
        };
    }

    /** Of a sentence whose end has passed nobody knows that the person is free: unknown. */
    static CustodyKind bySentence(String text, LocalDate today) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "life", "death" -> CustodyKind.PRISON;
            case "detention" -> CustodyKind.REMAND;
            default ->
                DateWords.read(text)
                        .filter(end -> end.isAfter(today))
                        .map(end -> CustodyKind.PRISON)
                        .orElse(CustodyKind.UNKNOWN);
        };
    }
}
