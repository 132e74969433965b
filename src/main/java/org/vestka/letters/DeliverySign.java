package org.vestka.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody learned of a letter.
 *
 * @param seenOn the day of the sign, as the writer gives it
 */
public record DeliverySign(SignId id, LetterId letter, SignKind kind, LocalDate seenOn, Instant recordedAt) {}
