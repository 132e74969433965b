package org.vestka.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.ActTakenBackUnseen;
import org.vestka.directory.AddressChangedUnseen;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PeopleMoved;
import org.vestka.directory.PeopleReleased;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.person.RegisteredPeople;

/**
 * What happens elsewhere and concerns adopters, heard in the transaction in which it happens. Promises to whoever is out of sight wait:
 * what befalls them is heard once they are shown again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdoptionListener {

    /** After the modules above, whose mail says more and uses the same key: nobody is told the same twice. */
    private static final int LATE = 100;

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final AdoptionBook book;
    private final RegisteredPeople people;
    private final ReminderMail mail;

    AdoptionListener(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            AdoptionBook book,
            RegisteredPeople people,
            ReminderMail mail) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.book = book;
        this.people = people;
        this.mail = mail;
    }

    @EventListener
    @Order(LATE)
    void on(PeopleMoved moved) {
        Set<PersonId> shown = people.shown(moved.people());
        tell("moved", adoptions.adoptersOf(shown), shown, moved.act(), moved.later(), moved.at());
    }

    /** One mail, however many of the people there somebody has adopted. */
    @EventListener
    @Order(LATE)
    void on(FacilityAddressChanged changed) {
        List<Telling> tellings = new ArrayList<>();
        adoptions
                .adoptersOf(people.shownIn(changed.facility()))
                .forEach((account, count) -> tellings.add(new Telling(
                        account,
                        Occasions.ofPlace(changed.facility(), changed.act(), changed.at(), account),
                        ReminderMail.MY_LETTERS,
                        count)));
        mail.tell(changed.reached() ? "adoption.place-moved" : "adoption.place-lost", tellings);
    }

    /** Of the place of somebody who was out of sight while it changed: whoever has a letter to them has been told under the same key. */
    @EventListener
    @Order(LATE)
    void on(AddressChangedUnseen changed) {
        List<Telling> tellings = new ArrayList<>();
        changed.people().forEach(person -> adoptions
                .adoptersOf(Set.of(person))
                .forEach((account, count) -> tellings.add(new Telling(
                        account,
                        Occasions.ofPerson("back", person, changed.at(), account),
                        ReminderMail.MY_LETTERS,
                        count))));
        mail.tell(changed.reached() ? "adoption.place-moved" : "adoption.place-lost", tellings);
    }

    @EventListener
    @Order(LATE)
    void on(PeopleReleased released) {
        end(
                people.shown(released.people()),
                EndReason.RELEASED,
                "released",
                released.act(),
                released.later(),
                released.at());
    }

    @EventListener
    @Order(LATE)
    void on(PeopleDied died) {
        end(people.shown(died.people()), EndReason.DIED, "died", died.act(), died.later(), died.at());
    }

    @EventListener
    @Order(LATE)
    void on(PersonWithdrawn withdrawn) {
        end(Set.of(withdrawn.person()), EndReason.WITHDRAWN, "withdrawn", null, false, withdrawn.at());
    }

    /**
     * Promises go on, but not to whoever was withdrawn since; who has been told of the act is told that it was a mistake, once. Of
     * whoever is out of sight nobody is told anything.
     */
    @EventListener
    @Order(LATE)
    void on(MotionUndone undone) {
        Set<PersonId> withdrawn = people.withdrawn(undone.people());
        Set<PersonId> going = new HashSet<>(undone.people());
        going.removeAll(withdrawn);
        book.reopen(going, undone.actedAt());
        Set<AccountId> unseen = new HashSet<>(book.leaveWithdrawn(withdrawn, undone.actedAt()));
        Set<PersonId> shown = people.shown(undone.people());
        adoptions.promisesTo(undone.people()).forEach((account, promised) -> {
            if (Collections.disjoint(promised, shown)) {
                unseen.add(account);
            } else {
                unseen.remove(account);
            }
        });
        Set<AccountId> told = mail.withdraw(undone.act());
        mail.tell(
                "adoption.corrected",
                told.stream()
                        .filter(account -> !shown.isEmpty() && !unseen.contains(account))
                        .sorted(Comparator.comparing(AccountId::value))
                        .map(account -> new Telling(account, Occasions.ofUndone(undone.act(), account)))
                        .toList());
    }

    /** Whoever was told before the people were hidden hears once that it was a mistake, under the key of the undo. */
    @EventListener
    @Order(LATE)
    void on(ActTakenBackUnseen back) {
        Set<AccountId> told = mail.withdraw(back.act());
        mail.tell(
                "adoption.corrected",
                adoptions.promisesTo(back.people()).keySet().stream()
                        .filter(told::contains)
                        .sorted(Comparator.comparing(AccountId::value))
                        .map(account -> new Telling(account, Occasions.ofUndone(back.act(), account)))
                        .toList());
    }

    /** The promises end and stay as numbers, without whose they were. */
    @EventListener
    @Order(LATE)
    void on(AccountErased erased) {
        suggestions.forget(erased.account());
        adoptions.lockOpenOf(erased.account()).forEach(open -> book.end(open, EndReason.WITHDRAWN));
        adoptions.detach(erased.account());
    }

    private void end(
            Set<PersonId> people,
            EndReason reason,
            String template,
            @Nullable MotionId act,
            boolean later,
            Instant at) {
        List<Owned> open = adoptions.lockOpenOf(people);
        Map<AccountId, Integer> adopters = new LinkedHashMap<>();
        open.forEach(owned -> adopters.merge(owned.account(), 1, Integer::sum));
        book.endAll(open.stream().map(Owned::adoption).toList(), reason, at);
        tell(template, adopters, people, act, later, at);
    }

    /** A paused promise asks for nothing, but its maker wants to know. */
    private void tell(
            String template,
            Map<AccountId, Integer> adopters,
            Set<PersonId> people,
            @Nullable MotionId act,
            boolean later,
            Instant at) {
        List<Telling> tellings = new ArrayList<>();
        adopters.forEach((account, count) -> tellings.add(new Telling(
                account,
                Occasions.ofPeople(template, people, act, later, at, account),
                ReminderMail.MY_LETTERS,
                count)));
        mail.tell("adoption." + template, tellings);
    }
}
