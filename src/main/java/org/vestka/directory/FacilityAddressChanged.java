package org.vestka.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From now on letters to a place go elsewhere, or nowhere: {@code AddressBook} says where. Letters not posted yet must not
 * go to the address they bear without a look at it. Told in the transaction of the act; of a change that was announced, on
 * its day.
 *
 * @param day the first on which it holds, in UTC; never ahead, and long past where somebody learned of it late
 * @param reached whether letters to the place go anywhere from then on
 * @param act that can be taken back; null for any other
 */
public record FacilityAddressChanged(
        FacilityId facility,
        LocalDate day,
        boolean reached,
        @Nullable MotionId act,
        Instant at) {}
