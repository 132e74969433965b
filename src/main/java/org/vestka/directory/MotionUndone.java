package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/**
 * An act was taken back: people and places are as they were before. Heard in the transaction that did it. Letters held and
 * promises ended by the act are to be put back, mail that has not gone is not to go, and who was told is told once more.
 *
 * @param people for whom it was taken back; whoever has changed since is not among them
 * @param actedAt when the act was approved
 */
public record MotionUndone(MotionId act, Set<PersonId> people, Instant actedAt, Instant at) {

    public MotionUndone {
        people = Set.copyOf(people);
    }
}
