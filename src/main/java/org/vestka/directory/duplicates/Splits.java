package org.vestka.directory.duplicates;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.PublicId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitRefused.Reason;
import org.vestka.directory.duplicates.persistence.JoinedRows;
import org.vestka.directory.duplicates.persistence.SplitRows;
import org.vestka.directory.duplicates.persistence.SplittingRepository;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.PersonRepository.Locked;
import org.vestka.directory.persistence.PersonRepository.NewPerson;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NoSuchPerson;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/**
 * Makes one record that tells of two people two. It takes two hands: a page under another name shows somebody, and
 * the first may be left without an address. It is taken back by joining the two again.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Splits {

    private final SplitRows rows;
    private final JoinedRows joined;
    private final PersonRepository people;
    private final PersonQuery briefs;
    private final ListingRepository listing;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final Sources sources;
    private final Attention attention;
    private final SplittingRepository splittings;
    private final CurrentAccount current;
    private final EditorSettings settings;
    private final LikenessToHeld likeness;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("TooManyParameters")
    Splits(
            SplitRows rows,
            JoinedRows joined,
            PersonRepository people,
            PersonQuery briefs,
            ListingRepository listing,
            PageChangeRepository changes,
            PageStates states,
            Sources sources,
            Attention attention,
            SplittingRepository splittings,
            CurrentAccount current,
            EditorSettings settings,
            LikenessToHeld likeness,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.joined = joined;
        this.people = people;
        this.briefs = briefs;
        this.listing = listing;
        this.changes = changes;
        this.states = states;
        this.sources = sources;
        this.attention = attention;
        this.splittings = splittings;
        this.current = current;
        this.settings = settings;
        this.likeness = likeness;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a record is made of. */
    @ForEditors
    @Transactional(readOnly = true)
    public SplitPreview preview(PersonId person) {
        Splitting waiting = splittings.waiting(person).orElse(null);
        return new SplitPreview(
                person,
                people.version(person),
                rows.parts(person),
                attention.of(person).adopters(),
                waiting,
                waiting != null && mine(waiting));
    }

    /**
     * Takes parts out of a record and gives them to a new one, which is shown like the first. With two hands needed it is proposed
     * first, and done once another editor says the same of the same parts. Letters addressed to places of which
     * only the new one tells go there.
     *
     * @param promises whether those who keep writing mean the new one
     * @return who is new; empty while another editor has to agree
     * @throws ChangedMeanwhile when the record is no longer as it was shown
     * @throws SplitRefused when it cannot be done so
     */
    @ForEditors
    public Optional<PublicId> split(PersonId person, int version, Set<Chosen> going, boolean promises) {
        Locked held = people.lock(Set.of(person)).stream().findFirst().orElseThrow(() -> new NoSuchPerson(person));
        PersonBrief brief = briefs.briefs(List.of(person)).stream()
                .findFirst()
                .filter(found -> held.publication() != Publication.HIDDEN)
                .orElseThrow(() -> new SplitRefused(Reason.NOT_NOW));
        if (joined.wishWaits(person, person)) {
            // whoever comes out of it would be shown although somebody wishes not to be
            throw new SplitRefused(Reason.NOT_NOW);
        }
        if (held.version() != version) {
            throw new ChangedMeanwhile(person);
        }
        if (!bothNamed(rows.parts(person), going)) {
            throw new SplitRefused(Reason.NAME_FOR_BOTH);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Splitting waiting = splittings.waiting(person).orElse(null);
        boolean second =
                waiting != null && !mine(waiting) && waiting.going().equals(going) && waiting.promises() == promises;
        if (settings.hands() > 1 && !second) {
            splittings.propose(new Splitting(person, going, promises, current.required(), now));
            record("person.splitProposed", person);
            return Optional.empty();
        }
        splittings.drop(person);
        return Optional.of(carryOut(person, held, brief, going, promises, now));
    }

    private PublicId carryOut(
            PersonId person, Locked held, PersonBrief brief, Set<Chosen> going, boolean promises, Instant now) {
        long source = sources.add(SourceDraft.editor(Utc.today(clock)), now).value();
        PublicId id = PublicId.random(random);
        PersonId other = people.add(
                        List.of(new NewPerson(
                                id,
                                brief.country(),
                                brief.gender(),
                                null,
                                null,
                                held.publication(),
                                brief.invented(),
                                source)),
                        now)
                .getFirst();
        Set<FacilityId> places = rows.move(person, other, going);
        rows.speak(other);
        rows.speak(person);
        states.tellAlsoOf(person, other, LocalDate.EPOCH);
        if (held.publication().visible() && looksUnshown(other, person)) {
            people.publish(Set.of(other), Publication.DRAFT, source, now);
        } else {
            people.recordPublication(List.of(new Sourced<>(other, held.publication(), source)), now);
        }
        Set<PersonId> both = Set.of(person, other);
        people.touch(both, now);
        changes.add(
                List.of(new OfPerson(person, Changed.PARTED, source), new OfPerson(other, Changed.ADDED, source)), now);
        listing.refresh(both, now);
        events.publishEvent(new PeopleChanged(both, now));
        events.publishEvent(new PersonSplit(person, other, places, promises, now));
        splittings.done(person, other, now);
        record("person.split", person);
        return id;
    }

    /** Whether who comes out of a page that everybody reads may be yet another who is not shown in full. */
    private boolean looksUnshown(PersonId other, PersonId from) {
        return likeness.unshown(List.of(other)).stream()
                .anyMatch(like -> !like.unshown().equals(from) && !like.saidTwo());
    }

    private static boolean bothNamed(List<SplitPart> parts, Set<Chosen> going) {
        return parts.stream()
                        .filter(part -> part.kind() == SplitPart.Kind.NAME)
                        .map(part -> going.contains(part.chosen()))
                        .distinct()
                        .count()
                == 2;
    }

    /** Another editor does not agree, or the first has changed their mind. */
    @ForEditors
    public void decline(PersonId person) {
        people.lock(Set.of(person));
        if (splittings.drop(person)) {
            record("person.splitDeclined", person);
        }
    }

    /** What waits for a second editor, the latest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Splitting> waiting(int offset, int limit) {
        return splittings.waiting(offset, limit);
    }

    /** Who was made two, and whom, the latest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<SplitDone> done(int offset, int limit) {
        return splittings.done(offset, limit);
    }

    /** Whether it was proposed by the one who asks. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean mine(Splitting waiting) {
        return waiting.by() != null && waiting.by().equals(current.required());
    }

    @EventListener
    void on(AccountErased erased) {
        splittings.forget(erased.account());
    }

    private void record(String act, PersonId person) {
        audit.record(act, "person", Long.toString(person.value()));
    }
}
