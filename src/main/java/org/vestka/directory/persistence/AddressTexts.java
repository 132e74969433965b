package org.vestka.directory.persistence;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.place.AddressRemark;
import org.vestka.directory.place.AddressText;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.FacilityAddressTextRecord;

/** The lines of an address as they are stored. */
final class AddressTexts {

    private static final String BETWEEN = ",";

    private AddressTexts() {}

    static AddressText of(FacilityAddressTextRecord row) {
        return of(
                row.getLanguage(),
                row.getFacilityLine(),
                row.getStreetLine(),
                row.getPlaceLine(),
                row.getRemarks(),
                row.getSourceLine(),
                row.getNote());
    }

    static AddressText of(
            LanguageTag language,
            String facilityLine,
            String streetLine,
            String placeLine,
            String remarks,
            String sourceLine,
            String note) {
        return new AddressText(
                language,
                facilityLine,
                streetLine,
                placeLine,
                Arrays.stream(remarks.split(BETWEEN))
                        .filter(word -> !word.isEmpty())
                        .map(AddressRemark::valueOf)
                        .collect(Collectors.toSet()),
                sourceLine,
                note);
    }

    static String stored(Set<AddressRemark> remarks) {
        return remarks.stream().sorted().map(AddressRemark::name).collect(Collectors.joining(BETWEEN));
    }
}
