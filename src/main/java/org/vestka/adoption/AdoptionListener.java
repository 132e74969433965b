package org.vestka.adoption;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.PersonDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonMoved;
import org.vestka.directory.PersonReleased;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.person.RegisteredPeople;

/** What happens elsewhere and concerns adopters, heard in the transaction in which it happens. */
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
    void on(PersonMoved moved) {
        tell("moved", adoptions.adoptersOf(Set.of(moved.person())), moved.person(), moved.at());
    }

    /** One mail, however many of the people there somebody has adopted. */
    @EventListener
    @Order(LATE)
    void on(FacilityAddressChanged changed) {
        mail.tell(
                "adoption.place-moved",
                adoptions.adoptersOf(people.heldIn(changed.facility())).stream()
                        .map(account ->
                                new Telling(account, Occasions.ofPlace(changed.facility(), changed.at(), account)))
                        .toList());
    }

    @EventListener
    @Order(LATE)
    void on(PersonReleased released) {
        end(released.person(), EndReason.RELEASED, "released", released.at());
    }

    @EventListener
    @Order(LATE)
    void on(PersonDied died) {
        end(died.person(), EndReason.DIED, "died", died.at());
    }

    @EventListener
    @Order(LATE)
    void on(PersonWithdrawn withdrawn) {
        end(withdrawn.person(), EndReason.WITHDRAWN, "withdrawn", withdrawn.at());
    }

    /** The promises end and stay as numbers, without whose they were. */
    @EventListener
    @Order(LATE)
    void on(AccountErased erased) {
        suggestions.forget(erased.account());
        adoptions.lockOpenOf(erased.account()).forEach(open -> book.end(open, EndReason.WITHDRAWN));
        adoptions.detach(erased.account());
    }

    private void end(PersonId person, EndReason reason, String template, Instant at) {
        List<Owned> open = adoptions.lockOpenOf(person);
        open.forEach(owned -> book.end(owned.adoption(), reason));
        tell(template, open.stream().map(Owned::account).toList(), person, at);
    }

    /** A paused promise asks for nothing, but its maker wants to know. */
    private void tell(String template, Collection<AccountId> adopters, PersonId person, Instant at) {
        mail.tell(
                "adoption." + template,
                adopters.stream()
                        .map(account -> new Telling(account, Occasions.ofPerson(template, person, at, account)))
                        .toList());
    }
}
