package org.vestka.letters.bank;

import java.time.LocalDate;

/** @param from copies are sealed to it from this day on, until a later key has come */
public record TrusteeKey(TrusteeKeyId id, SealingKey key, LocalDate from, KeyState state) {}
