package org.vestka.directory.persistence;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.FacilityAddressRecord;

/** Which of a place's addresses is used on a day. */
final class AddressOrder {

    private AddressOrder() {}

    /** The one to use first: verified, unverified, disputed, dead; of equals the one that began last. */
    static Comparator<FacilityAddressRecord> best(LocalDate day) {
        return Comparator.comparingInt((FacilityAddressRecord row) -> rank(statusOn(day, row)))
                .thenComparing(
                        row -> row.getFromDate() == null
                                ? LocalDate.MIN
                                : row.getFromDate().earliest(),
                        Comparator.reverseOrder())
                .thenComparing(FacilityAddressRecord::getId, Comparator.reverseOrder());
    }

    /** What the address is worth on a day; outside its time it is dead. */
    static AddressStatus statusOn(LocalDate day, FacilityAddressRecord row) {
        return Holding.on(day, row.getFromDate(), row.getUntilDate()) ? row.getStatus() : AddressStatus.DEAD;
    }

    /** Whether it was written down by mistake and taken back: it ended before it began. */
    static boolean neverHeld(@Nullable PartialDate from, @Nullable PartialDate until) {
        return from != null && until != null && until.latest().isBefore(from.earliest());
    }

    private static int rank(AddressStatus status) {
        return switch (status) {
            case VERIFIED -> 0;
            case UNVERIFIED -> 1;
            case DISPUTED -> 2;
            case DEAD -> 3;
        };
    }
}
