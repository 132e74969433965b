package org.vestka.directory.registry;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.CaseEventRepository;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.PersonRepository.NewPerson;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Publication;
import org.vestka.directory.source.SourceDraft;

/** Registers people with all that is known of them. */
@Component
class Registration {

    private final PersonRepository people;
    private final CaseEventRepository cases;
    private final ListingRepository listing;
    private final Sources sources;
    private final CustodyHistory custody;
    private final DesignationHistory designations;
    private final PageChangeRepository changes;
    private final ApplicationEventPublisher events;
    private final PersonWrites writes;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("TooManyParameters")
    Registration(
            PersonRepository people,
            CaseEventRepository cases,
            ListingRepository listing,
            Sources sources,
            CustodyHistory custody,
            DesignationHistory designations,
            PageChangeRepository changes,
            ApplicationEventPublisher events,
            PersonWrites writes) {
        this.people = people;
        this.cases = cases;
        this.listing = listing;
        this.sources = sources;
        this.custody = custody;
        this.designations = designations;
        this.changes = changes;
        this.events = events;
        this.writes = writes;
    }

    List<PersonId> registerAll(List<PersonDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Instant now = writes.now();
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
}
