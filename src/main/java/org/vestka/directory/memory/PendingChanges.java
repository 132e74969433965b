package org.vestka.directory.memory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.vestka.directory.PersonId;

/** Who has changed since memory was last brought up to date. For many threads. */
final class PendingChanges {

    private final Set<Long> ids = new HashSet<>();
    /** Whether some were taken that nobody can see yet. */
    private boolean underWay;

    synchronized void note(Collection<PersonId> people) {
        people.forEach(person -> ids.add(person.value()));
    }

    synchronized boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether there are some, be it that somebody is taking them in, and no more than {@code most} that nobody takes in. */
    synchronized boolean isFew(int most) {
        return (underWay || !ids.isEmpty()) && ids.size() <= most;
    }

    /**
     * Takes all of them, or none when there are more than {@code most}. Whoever has taken some says when they can be seen, or
     * gives them back.
     */
    synchronized Set<Long> take(int most) {
        if (ids.size() > most) {
            return Set.of();
        }
        Set<Long> taken = Set.copyOf(ids);
        ids.clear();
        underWay = !taken.isEmpty();
        return taken;
    }

    synchronized void shown() {
        underWay = false;
    }

    synchronized void giveBack(Set<Long> taken) {
        ids.addAll(taken);
        underWay = false;
    }
}
