package org.vestka.directory.motion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.CorrectionAnswered;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.motion.MotionPreview.Seen;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.directory.persistence.MotionRepository.Moved;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.source.PrivateWordsInSource;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/**
 * Acts on many at once: people moved or freed, a place that moves, closes, changes its kind or is taken over. First a preview
 * of everyone concerned, then one approval, and for a day a way back that any editor can take.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class MotionDesk {

    /** As many as one act names. */
    public static final int MOST_PEOPLE = 1000;

    private static final int MOST_LISTED = 100;

    private final Concerned concerned;
    private final MotionActs acts;
    private final MotionUndoing undoing;
    private final MotionRepository motions;
    private final StayRepository stays;
    private final EditorSettings editors;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    MotionDesk(
            Concerned concerned,
            MotionActs acts,
            MotionUndoing undoing,
            MotionRepository motions,
            StayRepository stays,
            EditorSettings editors,
            CurrentAccount current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editors = editors;
        this.current = current;
        this.concerned = concerned;
        this.acts = acts;
        this.undoing = undoing;
        this.motions = motions;
        this.stays = stays;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says whom an act concerns, and changes nothing.
     *
     * @throws PrivateWordsInSource when the source names a relative, a phone or a home
     * @throws AheadOfTime when people would move on a day to come
     * @throws SameAddress when the address it brings is the one the place has
     * @throws NoSuchFacility when the place is not stored
     */
    @ForEditors
    public MotionPreview preview(MotionDraft draft) {
        PrivateWordsInSource.refuse(draft.source());
        requireSound(draft);
        Set<PersonId> people = concerned.people(draft);
        return concerned.preview(draft, people, stays.open(people));
    }

    /**
     * Carries an act out, for everyone whom it fits.
     *
     * @param seen of the preview that the editor has looked at
     * @throws NotAsSeen when the preview would be another by now
     * @throws AheadOfTime when people would move on a day to come
     * @throws NoSuchFacility when the place is not stored
     * @throws StayOutOfOrder when somebody's history does not allow the day
     * @throws SecondHandNeeded when it brings an address: that is proposed ({@link AddressProposals}) and another agrees
     */
    @ForEditors
    public MotionId approve(MotionDraft draft, Seen seen) {
        if (takesTwo(draft)) {
            throw new SecondHandNeeded();
        }
        return carryOut(draft, seen, current.id().orElse(null));
    }

    /** Whether one editor alone cannot do it: what goes on envelopes from then on is what they wrote down. */
    @ForEditors
    public boolean takesTwo(MotionDraft draft) {
        return editors.two() && draft.address() != null;
    }

    /** Holds all that an act takes, in its order: before anything is written of it. */
    void hold(MotionDraft draft) {
        acts.hold(draft);
    }

    /** @param writer of the address that the act brings; null where nobody knows */
    MotionId carryOut(MotionDraft draft, Seen seen, @Nullable AccountId writer) {
        PrivateWordsInSource.refuse(draft.source());
        requireSound(draft);
        Instant now = now();
        MotionId act = acts.carryOut(draft, seen, writer, now);
        record(draft.kind().name(), act);
        if (draft.correction() != null && draft.place() != null) {
            events.publishEvent(new CorrectionAnswered(draft.correction(), draft.place(), act, now));
        }
        return act;
    }

    /**
     * Takes an act back: stays, addresses and the place as they were, letters held go on, promises ended go on, mail that has
     * not gone does not go, and who was told is told once more.
     *
     * @return who has been moved on since and therefore stays as they are
     * @throws UndoOver when the day is over, or it was taken back before
     * @throws Overtaken when the place was changed since: nothing is taken back then
     * @throws NoSuchMotion when there is none
     */
    @ForEditors
    public List<PersonId> undo(MotionId id) {
        Motion motion = motions.lock(id).orElseThrow(NoSuchMotion::new);
        Instant now = now();
        if (!motion.undoable(now)) {
            throw new UndoOver();
        }
        List<PersonId> left = undoing.undo(motion, now);
        record("undone", id);
        return left;
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Motion> motion(MotionId id) {
        return motions.find(id);
    }

    /** Whose stay an act changed, taken back or not. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<PersonId> people(MotionId id) {
        return motions.stays(id).stream().map(Moved::person).toList();
    }

    /**
     * The latest first.
     *
     * @param limit at most a hundred
     */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Motion> latest(int offset, int limit) {
        return motions.latest(offset, Math.min(limit, MOST_LISTED));
    }

    /** @throws AheadOfTime, SameAddress as {@link #preview} */
    void requireSound(MotionDraft draft) {
        requireInTime(draft);
        if (concerned.hasItAlready(draft)) {
            throw new SameAddress();
        }
    }

    private void requireInTime(MotionDraft draft) {
        PartialDate on = draft.on();
        if (on != null
                && on.isAfter(Utc.today(clock))
                && (draft.movesPeople() || !draft.kind().mayBeAhead())) {
            throw new AheadOfTime();
        }
    }

    private void record(String act, MotionId id) {
        audit.record("motion." + act.toLowerCase(Locale.ROOT).replace('_', '-'), "motion", Long.toString(id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
