package org.vestka.letters;

import java.time.Instant;
import org.vestka.shared.PartialDate;

/**
 * What somebody learned of a letter.
 *
 * @param seenOn when it was so, as precisely as the writer knows
 */
public record DeliverySign(SignId id, LetterId letter, SignKind kind, PartialDate seenOn, Instant recordedAt) {}
