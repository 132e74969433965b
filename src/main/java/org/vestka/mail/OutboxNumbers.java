package org.vestka.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the outbox stands.
 *
 * @param byState without an entry where there is none
 * @param oldestWaiting when the mail that has waited longest was put in
 */
public record OutboxNumbers(Map<MailState, Long> byState, Optional<Instant> oldestWaiting) {

    public OutboxNumbers {
        byState = Map.copyOf(byState);
    }

    public long count(MailState state) {
        return byState.getOrDefault(state, 0L);
    }
}
