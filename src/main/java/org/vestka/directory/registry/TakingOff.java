package org.vestka.directory.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.CaseEventRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.persistence.StayRepository.Ended;
import org.vestka.directory.persistence.StayRepository.NewStay;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.source.SourceDraft;

/** Takes off a page what stands there by mistake. Nothing that stood behind it comes to light by it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingOff {

    private final PersonRepository people;
    private final CaseEventRepository cases;
    private final StayRepository stays;
    private final Sources sources;
    private final PageChangeRepository changes;
    private final PersonWrites writes;

    TakingOff(
            PersonRepository people,
            CaseEventRepository cases,
            StayRepository stays,
            Sources sources,
            PageChangeRepository changes,
            PersonWrites writes) {
        this.people = people;
        this.cases = cases;
        this.stays = stays;
        this.sources = sources;
        this.changes = changes;
        this.writes = writes;
    }

    /**
     * The person is held.
     *
     * @param source where it is known from that it is not so
     * @param reason for editors
     * @return for putting it back, where nothing else does
     * @throws ChangedMeanwhile when it does not stand there
     */
    Optional<TakenStay> takeOff(PersonId person, OffPage what, SourceDraft source, String reason) {
        Instant now = writes.now();
        Optional<Ended> stay = what instanceof OffPage.Stay(var id) ? stays.takeEnded(person, id) : Optional.empty();
        boolean gone =
                switch (what) {
                    case OffPage.Alias(var language, var name) -> people.removeAlias(person, language, name);
                    case OffPage.Text(var kind, var language) -> people.removeText(person, kind, language);
                    case OffPage.Born() -> people.removeBorn(person);
                    case OffPage.Step(var told) -> cases.remove(person, told);
                    case OffPage.Stay over -> stay.isPresent();
                };
        if (!gone) {
            throw new ChangedMeanwhile(person);
        }
        long said = sources.add(source, now).value();
        people.touch(Set.of(person), now);
        writes.wrote(Set.of(person), changed(what), said, now);
        changes.addTakenOff(person, said, reason, now);
        writes.tell(Set.of(person), List.of(), now);
        return stay.map(was -> new TakenStay(
                person,
                people.version(person),
                was.id(),
                was.stay().stay(),
                was.stay().until(),
                was.stay().countsFrom(),
                was.countsUntil(),
                new SourceId(was.stay().source())));
    }

    /** The person is held, and was changed by nobody since. */
    void putBack(TakenStay taken) {
        Instant now = writes.now();
        stays.putBack(new Ended(
                taken.id(),
                new NewStay(
                        taken.person(),
                        taken.stay(),
                        taken.until(),
                        taken.countsFrom(),
                        taken.countsUntil(),
                        taken.source().value()),
                taken.countsUntil()));
        people.touch(Set.of(taken.person()), now);
        writes.wrote(Set.of(taken.person()), Changed.STAY, taken.source().value(), now);
        writes.tell(Set.of(taken.person()), List.of(), now);
    }

    private static Changed changed(OffPage what) {
        return switch (what) {
            case OffPage.Alias alias -> Changed.NAMES;
            case OffPage.Text text -> Changed.TEXTS;
            case OffPage.Born born -> Changed.DATES;
            case OffPage.Step step -> Changed.CASE;
            case OffPage.Stay stay -> Changed.STAY;
        };
    }
}
