package org.vestka.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AuditRepository;
import org.vestka.shared.security.ServerSecret;

/**
 * What editors and administrators did. Each event is bound to all before it by a keyed hash, so that a changed, removed or
 * inserted row is found, also when its author can write to every table but does not hold the server's secret.
 */
@Component
public class AuditTrail {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,60}");

    private final AuditRepository repository;
    private final CurrentAccount current;
    private final ServerSecret secret;
    private final Clock clock;

    AuditTrail(AuditRepository repository, CurrentAccount current, ServerSecret secret, Clock clock) {
        this.repository = repository;
        this.current = current;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Writes one event in the caller's transaction: undone acts leave none. Call it last in a transaction, because all
     * writers queue here until it ends.
     *
     * @param act what was done, as a word: {@code person.published}
     * @param objectKind the kind of thing it was done to: {@code person}
     * @param objectId that thing's number or public id; never a name or an address
     * @throws IllegalArgumentException when one of them is anything but a word, such as a name
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: an event of its own
     *     could tell of an act that was undone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String objectKind, String objectId) {
        requireWord(act);
        requireWord(objectKind);
        requireWord(objectId);
        AuditRepository.Link head = repository.lockHead();
        AuditEvent event = new AuditEvent(
                head.eventId() + 1,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                current.highestRole().orElse(null),
                act,
                objectKind,
                objectId);
        repository.append(event, hash(head.hash(), event));
    }

    /**
     * Recomputes the whole chain.
     *
     * @return the number of the first event that is not as it was written, or one after the last when the end was cut off;
     *     empty when the trail is whole
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OptionalLong firstBroken() {
        AuditRepository.Link head = repository.head();
        long[] last = {0};
        long[] broken = {0};
        byte[][] hash = {new byte[32]};
        repository.forEach((event, stored) -> {
            if (broken[0] != 0 || event.id() > head.eventId()) {
                return;
            }
            hash[0] = hash(hash[0], event);
            if (event.id() != last[0] + 1 || !MessageDigest.isEqual(hash[0], stored)) {
                broken[0] = last[0] + 1;
            }
            last[0] = event.id();
        });
        if (broken[0] == 0 && (last[0] != head.eventId() || !MessageDigest.isEqual(hash[0], head.hash()))) {
            broken[0] = last[0] + 1;
        }
        return broken[0] == 0 ? OptionalLong.empty() : OptionalLong.of(broken[0]);
    }

    /**
     * Binds all events to the secret there is now, as they stand: the former one is lost, and with it what could have told
     * whether they are as they were written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void bindAnew() {
        repository.lockHead();
        byte[][] hash = {new byte[32]};
        repository.forEach((event, stored) -> {
            hash[0] = hash(hash[0], event);
            repository.bind(event.id(), hash[0]);
        });
    }

    private byte[] hash(byte[] previous, AuditEvent event) {
        // words hold no line feed, so no two different events read the same
        String text = "%d\n%s\n%s\n%s\n%s\n%s"
                .formatted(
                        event.id(),
                        event.happenedAt(),
                        roleName(event.role()),
                        event.act(),
                        event.objectKind(),
                        event.objectId());
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        byte[] bound = new byte[previous.length + line.length];
        System.arraycopy(previous, 0, bound, 0, previous.length);
        System.arraycopy(line, 0, bound, previous.length, line.length);
        return secret.authenticate("audit", bound);
    }

    private static String roleName(@Nullable Role role) {
        return role == null ? "-" : role.name();
    }

    private static void requireWord(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("the audit trail takes words and numbers only");
        }
    }
}
