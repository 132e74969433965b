package org.vestka.letters.bank;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An organisation that opens sealed copies.
 *
 * @param keys the latest first
 */
public record Trustee(TrusteeId id, TrusteeDraft about, List<TrusteeKey> keys) {

    public Trustee {
        keys = keys.stream()
                .sorted(Comparator.comparing(TrusteeKey::from)
                        .thenComparing(key -> key.id().value())
                        .reversed())
                .toList();
    }

    /**
     * The key to which a copy is sealed on a day: the latest that was confirmed. One that was revoked after it had come into use is not
     * followed by the one before it, which had its reasons to go; one that never came into use is not here any more.
     */
    public Optional<TrusteeKey> sealingKey(LocalDate day) {
        return keys.stream()
                .filter(key -> key.hasBegun(day))
                .findFirst()
                .filter(key -> key.state() == KeyState.CONFIRMED && about.state() == TrusteeState.OPEN);
    }
}
