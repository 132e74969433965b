package org.vestka.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.shared.Utc;

/**
 * What happens to adoptions on an account's behalf, within the caller's transaction; whoever calls has checked whose it is.
 * Locks are taken in one order: account, person, letter, adoption, the person's numbers.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdoptionBook {

    private static final Set<EndReason> BY_AN_ACT = Set.of(EndReason.RELEASED, EndReason.DIED);

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final RegisteredPeople people;
    private final Attention attention;
    private final PostingTimes postingTimes;
    private final LivingAccounts living;
    private final Clock clock;

    AdoptionBook(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            RegisteredPeople people,
            Attention attention,
            PostingTimes postingTimes,
            LivingAccounts living,
            Clock clock) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.people = people;
        this.attention = attention;
        this.postingTimes = postingTimes;
        this.living = living;
        this.clock = clock;
    }

    /** Adopts, or gives back the adoption there is with the rhythm now promised. */
    public Adoption adopt(AccountId account, PersonId person, Rhythm rhythm) {
        return adopt(account, person, rhythm, clock.instant());
    }

    /**
     * The same as of an instant, which may be past.
     *
     * @throws NotAdoptable when letters cannot be promised to the person
     * @throws BirthdayUnknown when birthdays are promised and the day is not known
     */
    public Adoption adopt(AccountId account, PersonId person, Rhythm rhythm, Instant since) {
        living.hold(account);
        PersonBrief brief = promisable(person, rhythm);
        Optional<Adoption> before = adoptions.lockOpen(account, person);
        if (before.isPresent()) {
            return renewed(before.get(), rhythm);
        }
        LocalDate due = due(brief, rhythm, Utc.day(since), null).orElse(null);
        boolean added = adoptions.insert(account, person, rhythm, since, due);
        // the row holds the person: whatever befell them meanwhile is known by now
        promisable(person, rhythm);
        Adoption adoption = adoptions.lockOpen(account, person).orElseThrow(AdoptionAlreadyEnded::new);
        if (!added) {
            // another window was first
            return renewed(adoption, rhythm);
        }
        attention.change(person, AttentionChange.adopted());
        return adoption;
    }

    private Adoption renewed(Adoption adoption, Rhythm rhythm) {
        return adoption.state() == AdoptionState.ACTIVE && adoption.rhythm() == rhythm
                ? adoption
                : promise(adoption, AdoptionState.ACTIVE, rhythm);
    }

    /**
     * Takes up again what the account has passed on, or gives back what it has promised the person meanwhile.
     *
     * @throws AdoptionNotFound when it is not the account's
     * @throws AdoptionAlreadyEnded when it ended for another reason
     * @throws NotAdoptable when letters can no longer be promised
     */
    Adoption takeUpAgain(AccountId account, AdoptionId id) {
        // another window that adopts the same person is waited for, and what befell the person is known once they are
        // held
        living.hold(account);
        PersonId person =
                adoptions.find(account, id).orElseThrow(AdoptionNotFound::new).person();
        people.hold(person);
        Adoption adoption = adoptions.lock(account, id).orElseThrow(AdoptionNotFound::new);
        if (adoption.open()) {
            return adoption;
        }
        if (!adoption.passedOn()) {
            throw new AdoptionAlreadyEnded();
        }
        adoptable(person);
        Optional<Adoption> another = adoptions.lockOpen(account, person);
        if (another.isPresent()) {
            return another.get();
        }
        Adoption again = promise(adoption, AdoptionState.ACTIVE, adoption.rhythm());
        attention.change(person, AttentionChange.adopted());
        return again;
    }

    /** @throws NotAdoptable when letters cannot be promised to the person */
    private PersonBrief adoptable(PersonId person) {
        PersonBrief brief = people.brief(person).orElseThrow(() -> new NotAdoptable(NotAdoptable.Reason.OTHER));
        if (!Adoption.isPossible(brief)) {
            throw new NotAdoptable(NotAdoptable.Reason.of(brief));
        }
        return brief;
    }

    private PersonBrief promisable(PersonId person, Rhythm rhythm) {
        PersonBrief brief = adoptable(person);
        if (rhythm == Rhythm.BIRTHDAYS && brief.birthday() == null) {
            throw new BirthdayUnknown();
        }
        return brief;
    }

    /** Whom the account keeps writing to anyway, and who is being offered to another at this moment. */
    public Set<PersonId> lookedAfter(AccountId account) {
        Set<PersonId> people = new HashSet<>(adoptions.adoptedBy(account));
        people.addAll(suggestions.offeredToOthers(account, clock.instant()));
        return people;
    }

    /** The account has posted a letter to the person; a promise that was made by then counts it. */
    public void letterPosted(AccountId account, PersonId person, LocalDate day) {
        adoptions
                .lockOpen(account, person)
                .filter(adoption -> !day.isBefore(Utc.day(adoption.since())))
                .ifPresent(adoption -> {
                    LocalDate last = adoption.lastPostedOn();
                    keep(adoption, last == null || day.isAfter(last) ? day : last);
                });
    }

    /** The adoption of the person by the account, for asking since when letters count. */
    public Optional<Adoption> open(AccountId account, PersonId person) {
        return adoptions.lockOpen(account, person);
    }

    /** Holds all adoptions of an account until the transaction ends: before its letters change anybody's numbers. */
    public void holdAll(AccountId account) {
        adoptions.lockOpenOf(account);
    }

    /** A posting was undone. {@code last}: the last letter that remains posted since the adoption began, or null. */
    public void postingUndone(AccountId account, PersonId person, @Nullable LocalDate last) {
        adoptions.lockOpen(account, person).ifPresent(adoption -> keep(adoption, last));
    }

    /** To whom of these people each of their adopters keeps writing. */
    public Map<AccountId, Set<PersonId>> promisesTo(Collection<PersonId> people) {
        return adoptions.promisesTo(people);
    }

    /** How many adopters each has; people without one are missing. */
    public Map<PersonId, Integer> adopters(Collection<PersonId> people) {
        return adoptions.adopters(people);
    }

    /** Changes state and rhythm of a locked adoption and sets its due date anew. */
    Adoption promise(Adoption adoption, AdoptionState state, Rhythm rhythm) {
        LocalDate due = state == AdoptionState.PAUSED
                ? null
                : next(adoption, rhythm, adoption.lastPostedOn(), Utc.today(clock))
                        .orElse(null);
        adoptions.change(adoption.id(), state, rhythm, due);
        return new Adoption(
                adoption.id(),
                adoption.person(),
                rhythm,
                state,
                null,
                adoption.since(),
                null,
                adoption.lastPostedOn(),
                due);
    }

    void end(Adoption adoption, EndReason reason) {
        adoptions.end(List.of(adoption), reason, clock.instant());
        attention.change(adoption.person(), AttentionChange.adoptionEnded());
    }

    /** Ends adoptions that are locked, of many people at once. */
    void endAll(Collection<Adoption> open, EndReason reason, Instant at) {
        adoptions.end(open, reason, at);
        count(open, -1);
    }

    /** Adoptions go on that ended at an instant with an act that is taken back. */
    void reopen(Set<PersonId> people, Instant endedAt) {
        List<Adoption> again = new ArrayList<>();
        adoptions.lockEndedOf(people, BY_AN_ACT, endedAt).forEach((owned, before) -> {
            if (adoptions.reopen(owned.adoption().id(), before)) {
                again.add(owned.adoption());
            }
        });
        count(again, 1);
    }

    /**
     * Adoptions that ended with an act which is taken back stay ended: those to whom they were have been withdrawn since.
     *
     * @return whose they were
     */
    Set<AccountId> leaveWithdrawn(Set<PersonId> people, Instant endedAt) {
        Set<Owned> ended = adoptions.lockEndedOf(people, BY_AN_ACT, endedAt).keySet();
        adoptions.endedFor(ended.stream().map(Owned::adoption).toList(), EndReason.WITHDRAWN);
        return ended.stream().map(Owned::account).collect(Collectors.toSet());
    }

    /** The people's numbers change after all their adoptions, in the order of their ids. */
    private void count(Collection<Adoption> changed, int each) {
        Map<PersonId, Integer> byPerson = new TreeMap<>();
        changed.forEach(adoption -> byPerson.merge(adoption.person(), each, Integer::sum));
        if (!byPerson.isEmpty()) {
            Map<PersonId, AttentionNumbers> numbers = new HashMap<>(attention.lock(byPerson.keySet()));
            numbers.replaceAll((person, now) -> now.withAdopters(now.adopters() + byPerson.getOrDefault(person, 0)));
            attention.set(numbers);
        }
    }

    private void keep(Adoption adoption, @Nullable LocalDate last) {
        LocalDate due = adoption.state() == AdoptionState.PAUSED
                ? null
                : next(adoption, adoption.rhythm(), last, Utc.day(adoption.since()))
                        .orElse(null);
        adoptions.posted(adoption.id(), last, due);
    }

    /** A promise renewed today is not overdue from yesterday: without a letter it counts from {@code from}. */
    private Optional<LocalDate> next(Adoption adoption, Rhythm rhythm, @Nullable LocalDate last, LocalDate from) {
        Optional<LocalDate> due = people.brief(adoption.person()).flatMap(person -> due(person, rhythm, from, last));
        return due.map(day -> day.isBefore(from) ? from : day);
    }

    private Optional<LocalDate> due(PersonBrief person, Rhythm rhythm, LocalDate since, @Nullable LocalDate last) {
        // asked for only where it matters: a letter posted counts promises of every rhythm
        int days = rhythm == Rhythm.BIRTHDAYS ? postingTimes.now().to(person) : 0;
        return PromisedDates.next(rhythm, since, last, person.birthday(), days);
    }
}
