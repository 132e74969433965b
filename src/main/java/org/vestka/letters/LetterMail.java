package org.vestka.letters;

import java.time.LocalDate;
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

/** Reminders to writers, once for each occasion. They name nobody: a phone may be read by others. */
@Component
class LetterMail {

    private final Outbox outbox;
    /** Asked for late: it is a module between that implements it. */
    private final ObjectProvider<Recipients> recipients;

    private final MailSettings settings;

    LetterMail(Outbox outbox, ObjectProvider<Recipients> recipients, MailSettings settings) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.settings = settings;
    }

    /** One letter and the occasion to tell its writer of. */
    record Telling(AccountId writer, LetterCode letter, String occasion) {}

    /** @param template of the module: {@code lease-ends}, {@code moved}, {@code released}, {@code died},
     *     {@code withdrawn} */
    void tell(String template, Collection<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        Map<RecipientId, Telling> byRecipient = new LinkedHashMap<>();
        tellings.forEach(telling ->
                byRecipient.putIfAbsent(new RecipientId(telling.writer().value()), telling));
        Map<RecipientId, Recipient> found = recipients.getObject().findAll(byRecipient.keySet());
        for (Telling telling : tellings) {
            RecipientId id = new RecipientId(telling.writer().value());
            Recipient recipient = found.get(id);
            if (recipient != null) {
                outbox.enqueue(new MailDraft(
                        "letters." + template,
                        id,
                        recipient.language(),
                        Map.of(
                                "link",
                                settings.link("/letter/" + telling.letter().value())),
                        telling.occasion(),
                        MailPurpose.REMINDER));
            }
        }
    }

    static String leaseEnds(LetterId letter, LocalDate day) {
        return "lease-ends:%d:%s".formatted(letter.value(), day);
    }
}
