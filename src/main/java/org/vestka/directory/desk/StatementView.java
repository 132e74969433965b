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
 * @param proposer the body whose desk proposed it, and whose cases it rests on
 * @param own whether the one who looks has proposed it
 * @param waitsForMe whether the one who looks may sign it now
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
        boolean mayAct) {

    public StatementView {
        signatures = List.copyOf(signatures);
        people = List.copyOf(people);
    }

    /** How many of the people the one who looks may not look at. */
    public long outOfSight() {
        return people.stream().filter(Subject::outOfSight).count();
    }

    /** @param at null: not yet */
    public record Signature(
            String body,
            Map<LanguageTag, String> names,
            @Nullable Instant at) {}

    /**
     * @param ownCase null where the case is another body's
     * @param name null where the person is not shown to the one who looks
     * @param value what the statement says of this one
     * @param changed what of the record was changed since somebody assessed it; empty where nothing was, where it is decided, and
     *     where the person is not shown
     * @param last of these changes, also where the person is not shown; whoever signs has been told of them so far; 0 for none
     */
    public record Subject(
            @Nullable CaseId ownCase,
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
