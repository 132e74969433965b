package org.vestka.directory.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PeopleJoined;
import org.vestka.directory.PeopleParted;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.JoinRefused.Reason;
import org.vestka.directory.duplicates.persistence.JoinedFacts;
import org.vestka.directory.duplicates.persistence.JoinedRows;
import org.vestka.directory.duplicates.persistence.JoiningRepository;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.PersonRepository.Locked;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NoSuchPerson;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.Readers;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.registry.ShownAgain.Unseen;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;
import org.vestka.shared.security.ForEveryone;

/**
 * Makes two records of one person one, and takes that back. Nothing is lost on the way: letters, promises, history and the keys of
 * lists go to the one who stays, and what the other record says otherwise stays with it, seen by nobody. Nobody is told, but whom it
 * shows again: what befell them while they were out of sight.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Joinings {

    private final JoiningRepository joinings;
    private final JoinedRows rows;
    private final JoinedFacts facts;
    private final LikelyPairRepository pairs;
    private final PersonRepository people;
    private final PersonQuery briefs;
    private final ListingRepository listing;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final Sources sources;
    private final Readers readers;
    private final ShownByJoining shownAgain;
    private final CurrentAccount current;
    private final EditorSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Joinings(
            JoiningRepository joinings,
            JoinedRows rows,
            JoinedFacts facts,
            LikelyPairRepository pairs,
            PersonRepository people,
            PersonQuery briefs,
            ListingRepository listing,
            PageChangeRepository changes,
            PageStates states,
            Sources sources,
            Readers readers,
            ShownByJoining shownAgain,
            CurrentAccount current,
            EditorSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.joinings = joinings;
        this.rows = rows;
        this.facts = facts;
        this.pairs = pairs;
        this.people = people;
        this.briefs = briefs;
        this.listing = listing;
        this.changes = changes;
        this.states = states;
        this.sources = sources;
        this.readers = readers;
        this.shownAgain = shownAgain;
        this.current = current;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Where a page went whose record was joined into another; empty when the one who asks may not see that. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Optional<PublicId> joinedInto(PublicId publicId) {
        Set<Publication> seen = EnumSet.allOf(Publication.class);
        seen.removeIf(each -> !readers.maySee(each));
        return joinings.joinedInto(publicId, seen);
    }

    /**
     * What joining would do; both stand for themselves.
     *
     * @throws NoSuchPerson when one is not registered
     */
    @ForEditors
    public JoiningPreview preview(PersonId kept, PersonId other) {
        List<Locked> held = people.lock(new TreeSet<>(List.of(kept, other)));
        Locked one = of(held, kept);
        Locked two = of(held, other);
        Joining waiting = joinings.proposed(kept, other).orElse(null);
        return new JoiningPreview(
                kept,
                one.version(),
                other,
                two.version(),
                kept.equals(other) ? List.of() : facts.choices(kept, other),
                refusal(one, two),
                stricter(one.publication(), two.publication()),
                waiting,
                waiting != null && mine(waiting),
                pairs.evidence(kept, other));
    }

    /**
     * Makes two records one. With two hands needed it is proposed first, and done once another editor says the same of the same
     * two.
     *
     * @param taken facts of which the other record is right
     * @throws ChangedMeanwhile when one of them is no longer as it was shown
     * @throws JoinRefused when they cannot be joined as they are
     */
    @ForEditors
    public Joined join(PersonId kept, int keptVersion, PersonId other, int otherVersion, Set<FactKey> taken) {
        List<Locked> held = people.lock(new TreeSet<>(List.of(kept, other)));
        Locked one = of(held, kept);
        Locked two = of(held, other);
        Reason refused = refusal(one, two);
        if (refused != null) {
            throw new JoinRefused(refused);
        }
        if (one.version() != keptVersion || two.version() != otherVersion) {
            throw new ChangedMeanwhile(kept);
        }
        Instant now = now();
        Joining waiting = joinings.proposed(kept, other).orElse(null);
        boolean second = waiting != null
                && !mine(waiting)
                && waiting.kept().equals(kept)
                && waiting.taken().equals(taken);
        if (settings.hands() > 1 && !second) {
            if (waiting != null) {
                joinings.declined(waiting.id());
            }
            JoiningId proposed = joinings.add(kept, other, taken, current.required(), now);
            record("person.joinProposed", kept);
            return new Joined(proposed, true);
        }
        JoiningId act = waiting != null ? waiting.id() : joinings.add(kept, other, taken, null, now);
        carryOut(act, kept, other, taken, stricter(one.publication(), two.publication()), now);
        record("person.joined", kept);
        return new Joined(act, false);
    }

    private void carryOut(
            JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken, Publication shown, Instant now) {
        long source = sources.add(SourceDraft.editor(Utc.today(clock)), now).value();
        Optional<Unseen> unseen = shownAgain.whom(kept, other, shown);
        rows.join(act, kept, other, taken, shown, source, now);
        changes.add(List.of(new OfPerson(kept, Changed.JOINED, source)), now);
        done(Set.of(kept, other), now);
        List<Object> left =
                unseen.map(draft -> shownAgain.tell(draft, kept, shown, now)).orElse(List.of());
        events.publishEvent(new PeopleJoined(act, kept, other, now));
        left.forEach(events::publishEvent);
        joinings.done(act, version(kept), version(other), now);
        joinings.declineAllOf(other);
    }

    /**
     * Takes a joining back: both are as they were. Where one of them is shown more then than the joined record is now, it is
     * proposed first, and done once another editor says the same.
     *
     * @return whether another editor has to agree first
     * @throws ChangedSinceJoining when something of the person was changed since
     */
    @ForEditors
    public boolean undo(JoiningId act) {
        Joining joining = joinings.find(act)
                .filter(found -> found.state() == JoiningState.DONE)
                .orElseThrow(ChangedSinceJoining::new);
        PersonId kept = joining.kept();
        PersonId other = joining.other();
        List<Locked> held = people.lock(new TreeSet<>(List.of(kept, other)));
        // read again, now that nobody else can take it back
        Joining now = joinings.find(act).orElseThrow(ChangedSinceJoining::new);
        if (now.state() != JoiningState.DONE || !undoable(now, of(held, kept).version())) {
            throw new ChangedSinceJoining();
        }
        boolean second = now.undoBy() != null && !now.undoBy().equals(current.required());
        if (settings.hands() > 1
                && !second
                && rows.shownBefore(act).stream()
                        .anyMatch(before -> before.showsMoreThan(of(held, kept).publication()))) {
            joinings.undoProposed(act, current.required());
            record("person.partProposed", kept);
            return true;
        }
        Instant at = now();
        rows.part(act, kept, other);
        states.tellAlsoOf(kept, other, Utc.day(now.doneAt() == null ? at : now.doneAt()));
        long source = sources.add(SourceDraft.editor(Utc.today(clock)), at).value();
        changes.add(List.of(new OfPerson(kept, Changed.PARTED, source)), at);
        done(Set.of(kept, other), at);
        events.publishEvent(new PeopleParted(act, kept, other, at));
        joinings.undone(act, at);
        record("person.parted", kept);
        return false;
    }

    /** Whether it can still be taken back. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean undoable(JoiningId act) {
        return joinings.find(act)
                .filter(joining -> joining.state() == JoiningState.DONE)
                .filter(joining -> undoable(joining, version(joining.kept())))
                .isPresent();
    }

    private boolean undoable(Joining joining, int version) {
        return joining.keptVersion() != null
                && joining.keptVersion() == version
                && !joinings.joinedLater(joining.id(), joining.kept());
    }

    /** Another editor does not agree, or the first has changed their mind. */
    @ForEditors
    public void decline(JoiningId act) {
        Joining joining = joinings.find(act).orElseThrow(ChangedSinceJoining::new);
        people.lock(new TreeSet<>(List.of(joining.kept(), joining.other())));
        if (joinings.find(act).orElseThrow(ChangedSinceJoining::new).state() == JoiningState.PROPOSED) {
            joinings.declined(act);
            record("person.joinDeclined", joining.kept());
        }
    }

    /** What waits for a second editor, or was done, the latest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Joining> in(JoiningState state, int offset, int limit) {
        return joinings.in(state, offset, limit);
    }

    /** Whether it was proposed by the one who asks. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean mine(Joining waiting) {
        return waiting.proposedBy() != null && waiting.proposedBy().equals(current.required());
    }

    /** Whether it was the one who asks who would take it apart. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean isUndoMine(Joining done) {
        return done.undoBy() != null && done.undoBy().equals(current.required());
    }

    @EventListener
    void on(AccountErased erased) {
        joinings.forget(erased.account());
    }

    private @Nullable Reason refusal(Locked one, Locked two) {
        PersonId kept = one.person();
        PersonId other = two.person();
        if (kept.equals(other) || rows.standing(kept, other) < 2) {
            return Reason.NOT_TWO;
        }
        List<PersonBrief> both = briefs.briefs(List.of(kept, other));
        if (!both.getFirst().country().equals(both.getLast().country())) {
            return Reason.OTHER_COUNTRY;
        }
        if (one.publication() == Publication.HIDDEN
                || two.publication() == Publication.HIDDEN
                || rows.wishWaits(kept, other)) {
            return Reason.HIDING_WAITS;
        }
        boolean writable = one.publication().writable() || two.publication().writable();
        if (writable && !stricter(one.publication(), two.publication()).writable()) {
            return Reason.SHOWN_DIFFERENTLY;
        }
        Boolean free = facts.free(kept);
        Boolean otherFree = facts.free(other);
        if (free != null && otherFree != null && !free.equals(otherFree)) {
            return Reason.FREE_AND_HELD;
        }
        return rows.twoCases(kept, other) ? Reason.TWO_CASES : null;
    }

    /** Of two decisions the one that shows less. A draft is none: nobody has decided yet. */
    private static Publication stricter(Publication one, Publication other) {
        if (one == Publication.DRAFT || other == Publication.DRAFT) {
            return one == Publication.DRAFT ? other : one;
        }
        return strictness(one) >= strictness(other) ? one : other;
    }

    private static int strictness(Publication publication) {
        return switch (publication) {
            case DRAFT, PUBLIC -> 0;
            case MEMORIAL -> 1;
            case LIMITED -> 2;
            case HIDDEN, WITHHELD -> 3;
        };
    }

    private void done(Collection<PersonId> both, Instant now) {
        people.touch(both, now);
        listing.refresh(both, now);
        events.publishEvent(new PeopleChanged(Set.copyOf(both), now));
    }

    private int version(PersonId person) {
        return people.version(person);
    }

    private static Locked of(List<Locked> held, PersonId person) {
        return held.stream()
                .filter(locked -> locked.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NoSuchPerson(person));
    }

    private void record(String act, PersonId person) {
        audit.record(act, "person", Long.toString(person.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
