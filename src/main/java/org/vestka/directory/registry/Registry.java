package org.vestka.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.CaseEventRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.persistence.PictureRepository;
import org.vestka.directory.persistence.ReachabilityRepository;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NoSuchPerson;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.Publication;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

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
    private final Sources sources;
    private final CustodyHistory custody;
    private final DesignationHistory designations;
    private final PageChangeRepository changes;
    private final Registration registration;
    private final Publishing publishing;
    private final PersonWrites writes;

    Registry(
            PersonRepository people,
            CaseEventRepository cases,
            ReachabilityRepository reachability,
            PictureRepository pictures,
            Sources sources,
            CustodyHistory custody,
            DesignationHistory designations,
            PageChangeRepository changes,
            Registration registration,
            Publishing publishing,
            PersonWrites writes) {
        this.people = people;
        this.cases = cases;
        this.reachability = reachability;
        this.pictures = pictures;
        this.sources = sources;
        this.custody = custody;
        this.designations = designations;
        this.changes = changes;
        this.registration = registration;
        this.publishing = publishing;
        this.writes = writes;
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
        return writes.lock(Set.of(person)).getFirst().version();
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
        return registration.registerAll(drafts);
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
        changeAll(changes, null, writes.now());
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
        writes.lock(ids);
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
            Gathered.changed(facts).forEach(what -> written.add(new OfPerson(person, what, source)));
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
        writes.tell(ids, happened, now);
    }

    /**
     * Holds people until the transaction ends: nobody else changes them. For an act in several parts, of which a later one would
     * otherwise take them after places of an earlier one.
     *
     * @throws NoSuchPerson when somebody is not registered
     */
    public void hold(Collection<PersonId> held) {
        writes.lock(held);
    }

    /**
     * The stays that an act has opened are gone, and those last again that it ended. The people are held.
     *
     * @param whose stays they are: nobody else's page changes by it
     * @param ended by the state in which they were; none where nothing was known of a person
     * @param undone whom it concerns, those too who stand where a place is again what it was, and what is told of it
     */
    public void takeBackStays(
            Collection<PersonId> whose,
            Collection<Long> opened,
            Map<StayState, List<Long>> ended,
            MotionUndone undone) {
        custody.takeBack(opened, ended);
        people.touch(whose, undone.at());
        writes.wrote(whose, Changed.STAY, null, undone.at());
        writes.tell(undone.people(), List.of(), undone.at());
    }

    /** Whether anything is known of when a person was born. */
    boolean isBornKnown(PersonId person) {
        return people.isBornKnown(person);
    }

    /** Whether a death is on record: then promises have ended by it. */
    boolean isDead(PersonId person) {
        return custody.isDead(person);
    }

    /** Opens a stay and closes the last; the same place again only confirms it. */
    public void openStay(PersonId person, StayDraft stay, SourceDraft source) {
        change(new PersonChange(person, PersonFacts.by(source).stay(stay).build()));
    }

    /**
     * Somebody vouches for it that a person is where the list says.
     *
     * @param source where they know it from
     * @return empty when it does not say
     */
    public Optional<Vouching.Stay> confirmStay(PersonId person, LocalDate on, SourceDraft source) {
        Instant now = writes.now();
        writes.lock(Set.of(person));
        Optional<StayRepository.OpenStay> before = custody.confirm(person, on);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        SourceId said = sources.add(source, now);
        people.touchBeside(person, List.of(), now);
        writes.wrote(Set.of(person), Changed.VERIFIED, said.value(), now);
        writes.tell(Set.of(person), List.of(), now);
        return before.map(
                stay -> new Vouching.Stay(person, version(person), stay.id(), stay.state(), stay.verifiedOn(), said));
    }

    /**
     * Takes that back.
     *
     * @throws ChangedMeanwhile when the person has changed since
     */
    void unconfirmStay(Vouching.Stay before) {
        Instant now = writes.now();
        lock(before.person(), before.version());
        custody.unconfirm(before);
        people.touchBeside(before.person(), List.of(), now);
        changes.unsay(before.person(), before.said().value());
        writes.wrote(Set.of(before.person()), Changed.UNVERIFIED, null, now);
        writes.tell(Set.of(before.person()), List.of(), now);
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
        publishing.publish(ids, publication, source);
    }

    /** Hides somebody by one editor's hand: promises and letters wait for another to {@link #withdraw} them. */
    public void hideFirst(PersonId person, Publication publication, SourceDraft source) {
        publishing.hideFirst(person, publication, source);
    }

    /**
     * Ends what was promised to somebody who is hidden; their letters are held. Of whoever is withheld nothing is left of what
     * stood there before.
     */
    public void withdraw(PersonId person) {
        publishing.withdraw(person);
    }

    /** Whether promises, letters or a past hang on somebody who is not shown, so that to end them takes two. */
    public boolean waits(PersonId person) {
        return publishing.waits(person);
    }

    /**
     * Takes somebody from everybody's eyes until an editor has looked; promises and letters wait.
     *
     * @return what was shown of them before
     */
    public Publication hide(PersonId person, SourceDraft source) {
        return publishing.hide(person, source);
    }

    /** Shows somebody again as before they were hidden: nothing has ended, so nobody is told. */
    public void putBack(PersonId person, Publication before, SourceDraft source) {
        publishing.putBack(person, before, source);
    }

    /** What is shown of a person; they are held until the transaction ends. */
    public Publication publication(PersonId person) {
        return writes.lock(Set.of(person)).getFirst().publication();
    }

    /**
     * An editor's word on whether letters get there; ends an earlier one.
     *
     * @param value null to let the stay speak again; that somebody has died, a stay says
     * @param until exclusive; null while nobody knows
     */
    public void overrideReachability(
            PersonId person,
            @Nullable Reachability value,
            LocalDate from,
            @Nullable LocalDate until,
            SourceDraft source) {
        Instant now = writes.now();
        writes.lock(Set.of(person));
        reachability.end(person, from);
        long said = sources.add(source, now).value();
        if (value != null) {
            reachability.add(person, value, from, until, said);
        }
        people.touchBeside(person, List.of("REACHABILITY"), now);
        writes.wrote(Set.of(person), Changed.REACHABILITY, said, now);
        writes.tell(Set.of(person), List.of(), now);
    }

    /** @param picture null to take it away */
    public void putPicture(PersonId person, @Nullable Picture picture, SourceDraft source) {
        Instant now = writes.now();
        writes.lock(Set.of(person));
        long said = sources.add(source, now).value();
        if (picture == null) {
            pictures.remove(person);
        } else {
            pictures.put(person, picture, said);
        }
        people.touchBeside(person, List.of("PICTURE", "PICTURES_EXCHANGED"), now);
        writes.wrote(Set.of(person), Changed.PICTURE, said, now);
        writes.tell(Set.of(person), List.of(), now);
    }

    /** Brings the list up to date for people whose own rows have not changed, but what is derived of them. */
    void refresh(Collection<PersonId> derived, List<Object> happened, Instant now) {
        writes.tell(derived, happened, now);
    }
}
