package org.vestka.accounts;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEveryone;

/** The way out of mail, by the link in each one; no sign-in. */
@Service
@AgainAfterDeadlock
public class Unsubscription {

    private final UnsubscribeLink link;
    private final ConsentRepository consents;

    Unsubscription(UnsubscribeLink link, ConsentRepository consents) {
        this.link = link;
        this.consents = consents;
    }

    /** What a link would stop; empty when it was not made here. */
    @ForEveryone
    public Optional<MailPurpose> purpose(String token) {
        return link.read(token).map(UnsubscribeLink.Unsubscription::purpose);
    }

    /** Stops it, once and for all who ask twice. Returns false when the link was not made here. */
    @ForEveryone
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<UnsubscribeLink.Unsubscription> wish = link.read(token);
        wish.ifPresent(
                found -> consents.withdraw(new AccountId(found.recipient().value()), found.purpose()));
        return wish.isPresent();
    }
}
