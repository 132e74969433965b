package org.vestka.directory.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.SecondHandRepository;
import org.vestka.directory.persistence.SecondHandRepository.Stored;
import org.vestka.directory.person.Publication;

/**
 * Two editors for addresses and publication, so that one who has crept in can neither send letters elsewhere nor show somebody:
 * what brings more of a person to light is proposed by one and agreed to by another, and whoever wrote an address down is not
 * the one who confirms it. What shows less takes one hand, for that must not wait; that promises end with it takes the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SecondHands {

    /** How long an editor alone can undo their own act that shows less. */
    private static final Duration SLIP = Duration.ofDays(1);

    private final SecondHandRepository hands;
    private final CurrentAccount current;
    private final EditorSettings settings;
    private final Clock clock;

    SecondHands(SecondHandRepository hands, CurrentAccount current, EditorSettings settings, Clock clock) {
        this.hands = hands;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One's own hand on what shall be shown of a person, who is held.
     *
     * @return whether it may be shown now; else it is proposed
     */
    boolean agree(PersonId person, Publication before, Publication to, String reason) {
        boolean enough = settings.hands() == 1
                || !to.showsMoreThan(before)
                || hands.shownBefore(person, current.required(), now().minus(SLIP))
                        .filter(shown -> shown == to)
                        .isPresent()
                || hands.proposed(person)
                        .filter(proposal -> proposal.publication() == to && !mine(proposal))
                        .isPresent();
        if (enough) {
            hands.drop(person);
        } else {
            hands.propose(person, to, current.required(), reason, now());
        }
        return enough;
    }

    /**
     * One's own hand on ending what was promised to somebody, who is held.
     *
     * @return whether another has said so before; else it is proposed
     */
    boolean agreeToEnd(PersonId person, Publication to, String reason) {
        boolean enough = hands.proposed(person)
                .filter(proposal -> proposal.publication() == to && !mine(proposal))
                .isPresent();
        if (enough) {
            hands.drop(person);
        } else {
            hands.propose(person, to, current.required(), reason, now());
        }
        return enough;
    }

    /**
     * Whether an act ends promises and holds letters, so that it takes two: what was open to be written to is hidden, it is said
     * once more of who is hidden already, or somebody hidden by one hand, whose promises wait, is hidden in another way.
     */
    boolean ends(PersonId person, Publication before, Publication to) {
        return settings.hands() > 1
                && !to.visible()
                && (before.writable() || before == to || (!before.visible() && hands.waits(person)));
    }

    /**
     * The same without hiding anybody: who lives, as far as is known, and is kept in memory. Nothing changes before another
     * agrees, for to be called dead by one hand is an end too.
     *
     * @param dead whether a death is on record, which has ended what was promised
     */
    boolean endsInMemory(Publication before, Publication to, boolean dead) {
        return settings.hands() > 1 && to == Publication.MEMORIAL && before.writable() && !dead;
    }

    /** Remembers whose act a change was, so that they can take it back. */
    void changed(PersonId person, String reason) {
        hands.changedBy(person, current.required(), reason);
    }

    boolean mine(Stored proposal) {
        AccountId by = proposal.by();
        return by != null && by.equals(current.required());
    }

    /** Remembers who wrote an address down, where that was somebody. */
    void wrote(AddressId address) {
        wrote(address, current.id().orElse(null));
    }

    void wrote(AddressId address, @Nullable AccountId writer) {
        if (writer != null) {
            hands.wrote(address, writer);
        }
    }

    /** Whether the one who asks may confirm the address. */
    boolean mayConfirm(AddressId address) {
        return settings.hands() == 1 || !hands.unconfirmedOf(address, current.required());
    }

    /** An erased account leaves its proposals behind, and nothing that leads to it. */
    @EventListener
    void on(AccountErased erased) {
        hands.forget(erased.account());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
