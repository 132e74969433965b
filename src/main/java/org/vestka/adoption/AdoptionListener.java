package org.vestka.adoption;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonMoved;
import org.vestka.directory.PersonReleased;
import org.vestka.directory.PersonWithdrawn;

/** What happens elsewhere and concerns adopters, heard in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdoptionListener {

    /** After the modules above, whose mail says more and uses the same key: nobody is told the same twice. */
    private static final int LATE = 100;

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final AdoptionBook book;
    private final AdoptionMail mail;

    AdoptionListener(
            AdoptionRepository adoptions, SuggestionRepository suggestions, AdoptionBook book, AdoptionMail mail) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.book = book;
        this.mail = mail;
    }

    @EventListener
    @Order(LATE)
    void on(PersonMoved moved) {
        tell("moved", adoptions.lockOpenOf(moved.person()), moved.person(), moved.at());
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
    void on(AccountErased erased) {
        suggestions.forget(erased.account());
        for (Adoption adoption : adoptions.openOf(erased.account())) {
            adoptions
                    .lock(erased.account(), adoption.id())
                    .filter(Adoption::open)
                    .ifPresent(open -> book.end(open, EndReason.WITHDRAWN));
        }
        adoptions.detach(erased.account());
    }

    private void end(PersonId person, EndReason reason, String template, Instant at) {
        List<Owned> open = adoptions.lockOpenOf(person);
        open.forEach(owned -> book.end(owned.adoption(), reason));
        tell(template, open, person, at);
    }

    private void tell(String template, List<Owned> open, PersonId person, Instant at) {
        Map<AccountId, String> occasions = new LinkedHashMap<>();
        for (Owned owned : open) {
            // a paused promise asks for nothing, but its maker wants to know
            occasions.put(owned.account(), Occasions.ofPerson(template, person, at, owned.account()));
        }
        mail.tell(template, occasions);
    }
}
