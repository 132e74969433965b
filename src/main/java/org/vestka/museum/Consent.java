package org.vestka.museum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That publishing a letter was agreed to.
 *
 * @param withdrawnOn null while it stands
 */
public record Consent(
        ConsentGiver by,
        ConsentWay way,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn) {

    public boolean stands() {
        return withdrawnOn == null;
    }
}
