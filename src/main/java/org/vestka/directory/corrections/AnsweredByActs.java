package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.CorrectionAnswered;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.directory.persistence.MotionRepository;

/**
 * Corrections that an act on a place has put right. Their words are kept for as long as the act can be taken back; then they wait
 * again, as whoever wrote them did not take them back.
 */
@Component
class AnsweredByActs {

    /** The reason of what an act has decided, which has its own source. */
    private static final String PUT_RIGHT = "→";

    private final CorrectionRepository corrections;
    private final MotionRepository motions;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweredByActs(CorrectionRepository corrections, MotionRepository motions, AuditTrail audit, Clock clock) {
        this.corrections = corrections;
        this.motions = motions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Another editor may have agreed to the act. The number comes with the address of a form: it may be of any page. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CorrectionAnswered answered) {
        corrections
                .find(new CorrectionId(answered.correction()))
                .filter(correction -> correction.kind() == CorrectionKind.WRONG
                        && correction.state().waits()
                        && corrections.isOf(correction.id(), answered.place()))
                .ifPresent(correction -> answer(correction, answered));
    }

    private void answer(Correction correction, CorrectionAnswered answered) {
        Instant at = answered.at().truncatedTo(ChronoUnit.MICROS);
        if (!corrections.answer(correction.id(), correction.version(), answered.act(), PUT_RIGHT, at)) {
            throw new DecidedMeanwhile(correction.id());
        }
        switch (correction.subject()) {
            case OfPerson(var person) ->
                audit.record("person.correction.accepted", "person", Long.toString(person.value()));
            case OfPlace(var place) ->
                audit.record("facility.correction.accepted", "facility", Long.toString(place.value()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MotionUndone undone) {
        corrections
                .waitAgain(undone.act())
                .forEach(id -> audit.record("correction.again", "correction", Long.toString(id.value())));
    }

    /** Deletes the words of those whose act cannot be taken back any more. */
    @Transactional
    public void deleteWords() {
        Instant now = clock.instant();
        List<MotionId> over = corrections.answering().stream()
                .filter(act ->
                        motions.find(act).filter(motion -> motion.undoable(now)).isEmpty())
                .toList();
        if (!over.isEmpty()) {
            corrections.finishAnswered(over);
        }
    }
}
