package org.vestka.letters.bank;

import java.time.LocalDate;

/** @param from copies are sealed to it from this day on, until a later key has come */
public record TrusteeKey(TrusteeKeyId id, SealingKey key, LocalDate from, KeyState state) {

    /** Whether something can have been sealed to it up to a day. */
    public boolean hasBegun(LocalDate day) {
        return state != KeyState.PROPOSED && !from.isAfter(day);
    }
}
