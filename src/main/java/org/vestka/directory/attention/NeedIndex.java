package org.vestka.directory.attention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.AttentionRepository;

/**
 * Who needs a letter most, from memory. It says whom to look at and never whom to take: who is taken is read anew once they
 * are held. Changes are noted when their transactions end and taken in by the next who asks, on the connection that they have
 * already: a crowd that asks holds all there are.
 */
@Component
public class NeedIndex {

    private final AttentionRepository attention;
    private final TransactionTemplate transaction;
    private final ReentrantLock reading = new ReentrantLock();
    /** Whoever is noted again while they are being read stays noted. */
    private final Set<PersonId> changed = ConcurrentHashMap.newKeySet();

    private @Nullable PeopleByNeed people;

    NeedIndex(AttentionRepository attention, PlatformTransactionManager transactions) {
        this.attention = attention;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** So many of those who fit the wishes, neediest first. */
    List<Candidate> neediest(NeedWishes wishes, Need need, int limit) {
        return read(() -> current().neediest(wishes, need, limit));
    }

    /** Notes people of whom something is no longer what it was. */
    void changed(Collection<PersonId> these) {
        changed.addAll(these);
    }

    /**
     * The connection comes first, the lock second: whoever held the lock and waited for a connection would wait for those who
     * hold them all and wait for the lock.
     */
    private <T> T read(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(work -> {
            reading.lock();
            try {
                return act.get();
            } finally {
                reading.unlock();
            }
        }));
    }

    private PeopleByNeed current() {
        // noted before they are read, so nothing of what is committed by now can be missed
        List<PersonId> some = List.copyOf(changed);
        some.forEach(changed::remove);
        try {
            PeopleByNeed now = people;
            if (now == null) {
                PeopleByNeed all = new PeopleByNeed();
                attention.allWritable(person -> all.put(person.person(), person));
                people = all;
                return all;
            }
            if (!some.isEmpty()) {
                Map<PersonId, WritablePerson> rows = attention.writable(some);
                some.forEach(person -> now.put(person, rows.get(person)));
            }
            return now;
        } catch (RuntimeException e) {
            changed.addAll(some);
            throw e;
        }
    }

    /** After the end, however it went: what was read of it while it lasted may never have become true. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void on(PeopleChanged event) {
        changed(event.people());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void on(AttentionChanged event) {
        changed(event.people());
    }

    /** Before anybody asks, where that can be. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("need-index").start(this::readFirst);
    }

    void readFirst() {
        try {
            read(this::current);
        } catch (RuntimeException nothingYet) {
            // whoever asks first reads it, and hears of what is wrong
        }
    }
}
