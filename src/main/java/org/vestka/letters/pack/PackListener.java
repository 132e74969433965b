package org.vestka.letters.pack;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.letters.persistence.PrintPackRepository;

/** What happens elsewhere and ends packs, heard in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackListener {

    /** Before the letters: those of an erased account are nobody's afterwards. */
    private static final int EARLIER = 5;

    private final PrintPackRepository packs;

    PackListener(PrintPackRepository packs) {
        this.packs = packs;
    }

    @EventListener
    @Order(EARLIER)
    void on(AccountErased erased) {
        packs.deleteAllOf(erased.account());
    }
}
