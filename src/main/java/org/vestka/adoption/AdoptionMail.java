package org.vestka.adoption;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailSettings;
import org.vestka.mail.Outbox;
import org.vestka.mail.Recipient;
import org.vestka.mail.RecipientId;
import org.vestka.mail.Recipients;

/** Reminders to adopters, once for each occasion. They name nobody: a phone may be read by others. */
@Component
class AdoptionMail {

    private static final String MY_LETTERS = "/my";
    private static final String ANOTHER = "/my/suggest";

    private final Outbox outbox;
    /** Asked for late: it is a module between that implements it. */
    private final ObjectProvider<Recipients> recipients;

    private final MailSettings settings;

    AdoptionMail(Outbox outbox, ObjectProvider<Recipients> recipients, MailSettings settings) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.settings = settings;
    }

    /**
     * Tells each account that has an address. Whether it wants reminders is asked when the mail is sent.
     *
     * @param template of the module: {@code due}, {@code moved}, {@code released}, {@code died}
     * @param occasions per account the words that make this occasion one
     */
    void tell(String template, Map<AccountId, String> occasions) {
        if (occasions.isEmpty()) {
            return;
        }
        Map<RecipientId, Recipient> found = recipients.getObject().findAll(ids(occasions.keySet()));
        occasions.forEach((account, occasion) -> {
            Recipient recipient = found.get(new RecipientId(account.value()));
            if (recipient != null) {
                outbox.enqueue(new MailDraft(
                        "adoption." + template,
                        new RecipientId(account.value()),
                        recipient.language(),
                        Map.of("link", settings.link(MY_LETTERS), "another", settings.link(ANOTHER)),
                        occasion,
                        MailPurpose.REMINDER));
            }
        });
    }

    private static Collection<RecipientId> ids(Collection<AccountId> accounts) {
        Map<RecipientId, AccountId> ids = new LinkedHashMap<>();
        accounts.forEach(account -> ids.put(new RecipientId(account.value()), account));
        return ids.keySet();
    }
}
