package org.vestka.directory.duplicates;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.PublicId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitRefused.Reason;
import org.vestka.directory.duplicates.persistence.SplitRows;
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
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/**
 * Makes one record that tells of two people two. Nothing more is shown by it than before, so one hand is enough; it is taken back by
 * joining the two again.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Splits {

    private final SplitRows rows;
    private final PersonRepository people;
    private final PersonQuery briefs;
    private final ListingRepository listing;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final Sources sources;
    private final Attention attention;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("TooManyParameters")
    Splits(
            SplitRows rows,
            PersonRepository people,
            PersonQuery briefs,
            ListingRepository listing,
            PageChangeRepository changes,
            PageStates states,
            Sources sources,
            Attention attention,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.briefs = briefs;
        this.listing = listing;
        this.changes = changes;
        this.states = states;
        this.sources = sources;
        this.attention = attention;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a record is made of. */
    @ForEditors
    @Transactional(readOnly = true)
    public SplitPreview preview(PersonId person) {
        return new SplitPreview(
                person,
                people.version(person),
                rows.parts(person),
                attention.of(person).adopters());
    }

    /**
     * Takes parts out of a record and gives them to a new one, which is shown like the first. Letters addressed to places of which
     * only the new one tells go there.
     *
     * @param promises whether those who keep writing mean the new one
     * @return who is new
     * @throws ChangedMeanwhile when the record is no longer as it was shown
     * @throws SplitRefused when it cannot be done so
     */
    @ForEditors
    public PublicId split(PersonId person, int version, Set<Chosen> going, boolean promises) {
        Locked held = people.lock(Set.of(person)).stream().findFirst().orElseThrow(() -> new NoSuchPerson(person));
        PersonBrief brief = briefs.briefs(List.of(person)).stream()
                .findFirst()
                .filter(found -> held.publication() != Publication.HIDDEN)
                .orElseThrow(() -> new SplitRefused(Reason.NOT_NOW));
        if (held.version() != version) {
            throw new ChangedMeanwhile(person);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        if (!rows.bothNamed(person, other)) {
            throw new SplitRefused(Reason.NAME_FOR_BOTH);
        }
        states.tellAlsoOf(person, other, LocalDate.EPOCH);
        people.recordPublication(List.of(new Sourced<>(other, held.publication(), source)), now);
        Set<PersonId> both = Set.of(person, other);
        people.touch(both, now);
        changes.add(
                List.of(new OfPerson(person, Changed.PARTED, source), new OfPerson(other, Changed.ADDED, source)), now);
        listing.refresh(both, now);
        events.publishEvent(new PeopleChanged(both, now));
        events.publishEvent(new PersonSplit(person, other, places, promises, now));
        audit.record("person.split", "person", Long.toString(person.value()));
        return id;
    }
}
