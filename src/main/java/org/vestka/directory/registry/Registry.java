package org.vestka.directory.registry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.CaseEventRepository;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.PersonRepository.NewPerson;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.persistence.PictureRepository;
import org.vestka.directory.persistence.ReachabilityRepository;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NoSuchPerson;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * The writing side of the directory, for imports, for editors' acts and for the demo. It asks nobody's permission: services
 * above it do.
 *
 * <p>Every act is one transaction, joins a running one, holds the rows of the people it changes, brings the list up to date
 * and tells of what happened before it returns.
 */
@Component
@Transactional
public class Registry {

    private final PersonRepository people;
    private final CaseEventRepository cases;
    private final ReachabilityRepository reachability;
    private final PictureRepository pictures;
    private final ListingRepository listing;
    private final Sources sources;
    private final CustodyHistory custody;
    private final DesignationHistory designations;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Registry(
            PersonRepository people,
            CaseEventRepository cases,
            ReachabilityRepository reachability,
            PictureRepository pictures,
            ListingRepository listing,
            Sources sources,
            CustodyHistory custody,
            DesignationHistory designations,
            PageChangeRepository changes,
            PageStates states,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.cases = cases;
        this.reachability = reachability;
        this.pictures = pictures;
        this.listing = listing;
        this.sources = sources;
        this.custody = custody;
        this.designations = designations;
        this.changes = changes;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody is registered, in whatever state of publication. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /**
     * Holds a person for an act of somebody who has looked at them.
     *
     * @param version what they saw
     * @throws ChangedMeanwhile when it is another by now
     */
    void lock(PersonId person, int version) {
        if (version(person) != version) {
            throw new ChangedMeanwhile(person);
        }
    }

    /** The person's version, which nobody else changes until the transaction ends. */
    int version(PersonId person) {
        return lock(Set.of(person)).getFirst().version();
    }

    public PersonId register(PersonDraft draft) {
        return registerAll(List.of(draft)).getFirst();
    }

    /**
     * Registers people with all that is known of them.
     *
     * @return their ids, in the order given
     * @throws StayOutOfOrder when the stays of a draft do not follow each other
     * @throws NoSuchBody when a designating body is not known
     */
    public List<PersonId> registerAll(List<PersonDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Instant now = now();
        Map<SourceDraft, Long> sourceIds = sources.addAll(
                drafts.stream().map(draft -> draft.facts().source()).toList(), now);
        List<PersonId> ids = people.add(
                drafts.stream()
                        .map(draft -> newPerson(
                                draft,
                                Objects.requireNonNull(
                                        sourceIds.get(draft.facts().source()))))
                        .toList(),
                now);
        Gathered all = new Gathered();
        List<Sourced<Publication>> publications = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            PersonDraft draft = drafts.get(i);
            long source = Objects.requireNonNull(sourceIds.get(draft.facts().source()));
            all.add(ids.get(i), draft.facts(), source);
            publications.add(new Sourced<>(ids.get(i), draft.publication(), source));
        }
        people.addNames(all.names);
        people.addTexts(all.texts);
        custody.begin(all.stays, now);
        designations.begin(all.designations, now);
        cases.add(all.events);
        people.addReferences(all.references);
        people.recordPublication(publications, now);
        changes.add(
                publications.stream()
                        .map(person -> new OfPerson(person.person(), Changed.ADDED, person.source()))
                        .toList(),
                now);
        listing.refresh(ids, now);
        events.publishEvent(new PeopleChanged(Set.copyOf(ids), now));
        return ids;
    }

    private NewPerson newPerson(PersonDraft draft, long source) {
        PersonFacts facts = draft.facts();
        return new NewPerson(
                PublicId.random(random),
                draft.country(),
                facts.gender() == null ? Gender.UNKNOWN : facts.gender(),
                facts.born(),
                facts.died(),
                draft.publication(),
                draft.invented(),
                source);
    }

    public void change(PersonChange change) {
        changeAll(List.of(change));
    }

    /**
     * Changes people; those named twice are changed in the order given.
     *
     * @throws NoSuchPerson when somebody is not registered
     * @throws StayOutOfOrder when a stay begins before the one it follows
     * @throws NoSuchBody when a designating body is not known
     */
    public void changeAll(List<PersonChange> changes) {
        changeAll(changes, null, now());
    }

    /**
     * The same as part of an act that can be taken back.
     *
     * @param act null for any other
     * @param at when it is done, in microseconds
     */
    public void changeAll(List<PersonChange> changes, @Nullable MotionId act, Instant at) {
        List<PersonChange> rest = changes;
        while (!rest.isEmpty()) {
            Set<PersonId> seen = new HashSet<>();
            List<PersonChange> now = new ArrayList<>();
            List<PersonChange> later = new ArrayList<>();
            for (PersonChange change : rest) {
                (seen.add(change.person()) ? now : later).add(change);
            }
            changeEachOnce(now, act, at);
            rest = later;
        }
    }

    private void changeEachOnce(List<PersonChange> changes, @Nullable MotionId act, Instant now) {
        Set<PersonId> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.add(change.person()));
        lock(ids);
        Map<SourceDraft, Long> sourceIds = sources.addAll(
                changes.stream().map(change -> change.facts().source()).toList(), now);
        Gathered all = new Gathered();
        List<OfPerson> written = new ArrayList<>();
        for (PersonChange change : changes) {
            PersonId person = change.person();
            PersonFacts facts = change.facts();
            long source = Objects.requireNonNull(sourceIds.get(facts.source()));
            if (facts.gender() != null || facts.born() != null || facts.died() != null) {
                people.changeFacts(person, facts.gender(), facts.born(), facts.died(), source);
            }
            all.add(person, facts, source);
            changed(facts).forEach(what -> written.add(new OfPerson(person, what, source)));
            if (facts.died() != null && facts.stays().isEmpty()) {
                // a death is also the last stay
                StayDraft last = StayDraft.of(CustodyKind.DIED, null, facts.died());
                all.stays.add(new Sourced<>(person, last, source));
            }
        }
        people.putNames(all.names);
        people.putTexts(all.texts);
        List<Object> happened = new ArrayList<>(custody.follow(all.stays, act, now));
        designations.follow(all.designations, now);
        cases.put(all.events);
        people.addReferences(all.references);
        people.touch(ids, now);
        this.changes.add(written, now);
        tell(ids, happened, now);
    }

    private static List<Changed> changed(PersonFacts facts) {
        List<Changed> changed = new ArrayList<>();
        if (!facts.names().isEmpty()) {
            changed.add(Changed.NAMES);
        }
        if (facts.gender() != null || facts.born() != null || facts.died() != null) {
            changed.add(Changed.DATES);
        }
        if (!facts.texts().isEmpty()) {
            changed.add(Changed.TEXTS);
        }
        if (!facts.stays().isEmpty()) {
            changed.add(Changed.STAY);
        }
        if (!facts.designations().isEmpty()) {
            changed.add(Changed.DESIGNATION);
        }
        if (!facts.events().isEmpty()) {
            changed.add(Changed.CASE);
        }
        return changed;
    }

    /**
     * Holds people until the transaction ends: nobody else changes them. For an act in several parts, of which a later one would
     * otherwise take them after places of an earlier one.
     *
     * @throws NoSuchPerson when somebody is not registered
     */
    public void hold(Collection<PersonId> held) {
        lock(held);
    }

    /**
     * The stays that an act has opened are gone, and those last again that it ended. The people are held.
     *
     * @param ended by the state in which they were; none where nothing was known of a person
     * @param undone whom it concerns, and what is told of it
     */
    public void takeBackStays(Collection<Long> opened, Map<StayState, List<Long>> ended, MotionUndone undone) {
        custody.takeBack(opened, ended);
        people.touch(undone.people(), undone.at());
        wrote(undone.people(), Changed.STAY, null, undone.at());
        tell(undone.people(), List.of(), undone.at());
    }

    /** Whether anything is known of when a person was born. */
    boolean isBornKnown(PersonId person) {
        return people.isBornKnown(person);
    }

    /** Opens a stay and closes the last; the same place again only confirms it. */
    public void openStay(PersonId person, StayDraft stay, SourceDraft source) {
        change(new PersonChange(person, PersonFacts.by(source).stay(stay).build()));
    }

    /**
     * Somebody vouches for it that a person is where the list says.
     *
     * @return empty when it does not say
     */
    public Optional<Vouching.Stay> confirmStay(PersonId person, LocalDate on) {
        Instant now = now();
        lock(Set.of(person));
        Optional<StayRepository.OpenStay> before = custody.confirm(person, on);
        if (before.isPresent()) {
            people.touch(Set.of(person), now);
            wrote(Set.of(person), Changed.VERIFIED, null, now);
            tell(Set.of(person), List.of(), now);
        }
        return before.map(
                stay -> new Vouching.Stay(person, version(person), stay.id(), stay.state(), stay.verifiedOn()));
    }

    /**
     * Takes that back.
     *
     * @throws ChangedMeanwhile when the person has changed since
     */
    void unconfirmStay(Vouching.Stay before) {
        Instant now = now();
        lock(before.person(), before.version());
        custody.unconfirm(before);
        people.touch(Set.of(before.person()), now);
        wrote(Set.of(before.person()), Changed.UNVERIFIED, null, now);
        tell(Set.of(before.person()), List.of(), now);
    }

    /**
     * Records that people were released, left, or died: one act for many.
     *
     * @throws IllegalArgumentException when the kind says that somebody is still held
     */
    public void release(Collection<PersonId> released, CustodyKind kind, @Nullable PartialDate on, SourceDraft source) {
        if (kind.group() != CustodyKind.Group.RELEASED && kind.group() != CustodyKind.Group.DIED) {
            throw new IllegalArgumentException(kind + " is no release");
        }
        PersonFacts facts = PersonFacts.by(source)
                .died(kind == CustodyKind.DIED ? on : null)
                .stay(StayDraft.of(kind, null, on))
                .build();
        changeAll(released.stream()
                .distinct()
                .map(person -> new PersonChange(person, facts))
                .toList());
    }

    public void designate(PersonId person, DesignationDraft designation, SourceDraft source) {
        change(new PersonChange(
                person, PersonFacts.by(source).designation(designation).build()));
    }

    /** Decides how much of these people is shown. Of whoever is withheld nothing is left of what stood there before. */
    public void publish(Collection<PersonId> ids, Publication publication, SourceDraft source) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = now();
        List<PersonRepository.Locked> locked = lock(ids);
        List<PersonId> changed = locked.stream()
                .filter(person -> person.publication() != publication)
                .map(PersonRepository.Locked::person)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        List<PersonId> noLonger = publication.writable() || publication == Publication.HIDDEN
                ? List.of()
                : locked.stream()
                        .filter(person -> person.publication().writable()
                                // what waited while nobody saw them ends now
                                || person.publication() == Publication.HIDDEN)
                        .map(PersonRepository.Locked::person)
                        .toList();
        List<Object> ended = new ArrayList<>();
        if (publication != Publication.MEMORIAL) {
            noLonger.forEach(person -> ended.add(new PersonWithdrawn(person, now)));
        } else if (!noLonger.isEmpty()) {
            ended.add(new PeopleDied(Set.copyOf(noLonger), null, now));
        }
        long said = sources.add(source, now).value();
        people.publish(changed, publication, said, now);
        people.touch(changed, now);
        if (publication == Publication.WITHHELD) {
            states.takeAwayAll(changed);
        }
        wrote(changed, Changed.PUBLICATION, said, now);
        tell(changed, ended, now);
    }

    /** Hides somebody by one editor's hand: promises and letters wait for another to {@link #withdraw} them. */
    public void hideFirst(PersonId person, Publication publication, SourceDraft source) {
        lock(Set.of(person));
        showAs(person, publication, source, now());
    }

    /** Ends what was promised to somebody who is hidden; their letters are held. */
    public void withdraw(PersonId person) {
        Instant now = now();
        lock(Set.of(person));
        people.touch(Set.of(person), now);
        tell(Set.of(person), List.of(new PersonWithdrawn(person, now)), now);
    }

    /**
     * Takes somebody from everybody's eyes until an editor has looked. Of the moment only the day is written into the history,
     * since who asked for it was there at that moment; promises and letters wait.
     *
     * @return what was shown of them before
     */
    public Publication hide(PersonId person, SourceDraft source) {
        Publication before = lock(Set.of(person)).getFirst().publication();
        if (before == Publication.HIDDEN) {
            return before;
        }
        showAs(person, Publication.HIDDEN, source, people.lastPublished(person, startOfToday()));
        return before;
    }

    /** Shows somebody again as before they were hidden: nothing has ended, so nobody is told. */
    public void putBack(PersonId person, Publication before, SourceDraft source) {
        lock(Set.of(person));
        showAs(person, before, source, now());
    }

    private void showAs(PersonId person, Publication publication, SourceDraft source, Instant written) {
        Set<PersonId> one = Set.of(person);
        long said = sources.add(source, written).value();
        people.publish(one, publication, said, written);
        people.touch(one, written);
        if (publication == Publication.HIDDEN) {
            changes.addUnseen(person, Changed.PUBLICATION, said, written);
        } else {
            wrote(one, Changed.PUBLICATION, said, written);
        }
        tell(one, List.of(), written);
    }

    private Instant startOfToday() {
        return Utc.today(clock).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What is shown of a person; they are held until the transaction ends. */
    public Publication publication(PersonId person) {
        return lock(Set.of(person)).getFirst().publication();
    }

    /**
     * An editor's word on whether letters get there; ends an earlier one.
     *
     * @param value null to let the stay speak again
     * @param until exclusive; null while nobody knows
     */
    public void overrideReachability(
            PersonId person,
            @Nullable Reachability value,
            LocalDate from,
            @Nullable LocalDate until,
            SourceDraft source) {
        Instant now = now();
        lock(Set.of(person));
        reachability.end(person, from);
        long said = sources.add(source, now).value();
        if (value != null) {
            reachability.add(person, value, from, until, said);
        }
        people.touch(Set.of(person), now);
        wrote(Set.of(person), Changed.REACHABILITY, said, now);
        tell(Set.of(person), List.of(), now);
    }

    /** @param picture null to take it away */
    public void putPicture(PersonId person, @Nullable Picture picture, SourceDraft source) {
        Instant now = now();
        lock(Set.of(person));
        long said = sources.add(source, now).value();
        if (picture == null) {
            pictures.remove(person);
        } else {
            pictures.put(person, picture, said);
        }
        people.touch(Set.of(person), now);
        wrote(Set.of(person), Changed.PICTURE, said, now);
        tell(Set.of(person), List.of(), now);
    }

    /** Brings the list up to date for people whose own rows have not changed, but what is derived of them. */
    void refresh(Collection<PersonId> derived, List<Object> happened, Instant now) {
        tell(derived, happened, now);
    }

    private void wrote(Collection<PersonId> people, Changed what, @Nullable Long source, Instant now) {
        changes.add(
                people.stream()
                        .map(person -> new OfPerson(person, what, source))
                        .toList(),
                now);
    }

    private void tell(Collection<PersonId> changed, List<Object> happened, Instant now) {
        if (!changed.isEmpty()) {
            listing.refresh(changed, now);
            events.publishEvent(new PeopleChanged(Set.copyOf(changed), now));
        }
        happened.forEach(events::publishEvent);
    }

    private List<PersonRepository.Locked> lock(Collection<PersonId> ids) {
        List<PersonRepository.Locked> locked = people.lock(ids);
        Set<PersonId> missing = new HashSet<>(ids);
        locked.forEach(person -> missing.remove(person.person()));
        for (PersonId person : missing) {
            throw new NoSuchPerson(person);
        }
        return locked;
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The facts of many people, kind by kind, as they are stored. */
    private static final class Gathered {

        private final List<Sourced<PersonName>> names = new ArrayList<>();
        private final List<Sourced<TextDraft>> texts = new ArrayList<>();
        private final List<Sourced<StayDraft>> stays = new ArrayList<>();
        private final List<Sourced<DesignationDraft>> designations = new ArrayList<>();
        private final List<Sourced<CaseEventDraft>> events = new ArrayList<>();
        private final List<Sourced<ReferenceDraft>> references = new ArrayList<>();

        void add(PersonId person, PersonFacts facts, long source) {
            add(names, person, facts.names(), source);
            add(texts, person, facts.texts(), source);
            add(stays, person, facts.stays(), source);
            add(designations, person, facts.designations(), source);
            add(events, person, facts.events(), source);
            add(references, person, facts.references(), source);
        }

        private static <T> void add(List<Sourced<T>> all, PersonId person, List<T> facts, long source) {
            facts.forEach(fact -> all.add(new Sourced<>(person, fact, source)));
        }
    }
}
