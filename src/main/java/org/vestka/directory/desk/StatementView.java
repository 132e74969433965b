package org.vestka.directory.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.history.Changed;
import org.vestka.shared.LanguageTag;

/**
 * A statement as the desks of the bodies it names see it.
 *
 * @param own whether the one who looks has proposed it
 * @param waitsForMe whether the one who looks may give a hand for their body now
 * @param firstHand whether that hand is the body's first: nobody of it has joined in yet
 * @param mayAct whether the one who looks acts for a body it names
 */
public record StatementView(
        StatementId id,
        int version,
        StatementState state,
        DesignationValue value,
        String title,
        String url,
        LocalDate on,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        List<Signature> signatures,
        List<Subject> people,
        boolean own,
        boolean waitsForMe,
        boolean firstHand,
        boolean mayAct) {

    public StatementView {
        signatures = List.copyOf(signatures);
        people = List.copyOf(people);
    }

    /** The body whose desk proposed it; null of what was sent back before that was kept. */
    public @Nullable Signature proposer() {
        return signatures.stream().filter(Signature::proposes).findFirst().orElse(null);
    }

    /** Whether every case that one's own body has at work on these people can join in as it is. */
    public boolean ownReady() {
        return people.stream()
                .allMatch(subject -> subject.own() == null || subject.own().ready());
    }

    /** How many of the people the one who looks may not look at. */
    public long outOfSight() {
        return people.stream().filter(Subject::outOfSight).count();
    }

    /**
     * @param proposes whether its desk proposed the statement
     * @param joined whether its first hand is given
     * @param at when the second was; null: not yet
     */
    public record Signature(
            String body,
            Map<LanguageTag, String> names,
            boolean proposes,
            boolean joined,
            @Nullable Instant at) {}

    /**
     * An assessment somebody signs for.
     *
     * @param version of the case: a signature is for the assessment as it was looked at
     * @param ready whether the statement can rest on it
     * @param takenOver whether it is another body's, as it was taken over
     * @param verdicts by each text it was assessed by
     */
    public record Basis(CaseId id, int version, boolean ready, boolean takenOver, List<Verdict> verdicts) {

        public Basis {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** What the findings come to by one published text. */
    public record Verdict(Map<LanguageTag, String> names, Conclusion conclusion) {

        public Verdict {
            names = Map.copyOf(names);
        }
    }

    /**
     * @param own what the reader's own body rests it on, or would if it joined in now; null where it has no case
     * @param shared the assessment of the body that proposed it, where that is another one
     * @param name null where the person is not shown to the one who looks
     * @param value what the statement says of this one
     * @param changed what of the record was changed since somebody assessed it; empty where nothing was, where it is decided, and
     *     where the person is not shown
     * @param last of these changes, also where the person is not shown; whoever signs has been told of them so far; 0 for none
     */
    public record Subject(
            @Nullable Basis own,
            @Nullable Basis shared,
            @Nullable CasePerson person,
            DesignationValue value,
            Set<Changed> changed,
            long last) {

        public Subject {
            changed = Set.copyOf(changed);
        }

        /** Whether the one who looks may not look at the person. */
        public boolean outOfSight() {
            return person == null;
        }

        /** Whether something of the record was changed since somebody assessed it, be it shown or not. */
        public boolean changedSince() {
            return last > 0;
        }
    }
}
