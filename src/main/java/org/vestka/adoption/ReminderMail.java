package org.vestka.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.directory.MotionId;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.Outbox;
import org.vestka.mail.PublicLinks;
import org.vestka.mail.Recipient;
import org.vestka.mail.RecipientId;
import org.vestka.mail.Recipients;

/** Reminders to adopters and to writers, one for each occasion. They name nobody: a phone may be read by others. */
@Component
public class ReminderMail {

    public static final String MY_LETTERS = "/my";
    private static final String ANOTHER = "/my/suggest";

    private final Outbox outbox;
    /** Asked for late: it is a module between that implements it. */
    private final ObjectProvider<Recipients> recipients;

    private final PublicLinks links;

    ReminderMail(Outbox outbox, ObjectProvider<Recipients> recipients, PublicLinks links) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.links = links;
    }

    /**
     * What one account is told.
     *
     * @param occasion the words that make this occasion one, by ids only: the same is not told twice
     * @param page where the mail leads, with a leading slash
     * @param people how many of those one writes to it is about
     */
    public record Telling(AccountId account, String occasion, String page, int people) {

        /** Of one person. */
        public Telling(AccountId account, String occasion, String page) {
            this(account, occasion, page, 1);
        }

        /** Leads to My letters. */
        public Telling(AccountId account, String occasion) {
            this(account, occasion, MY_LETTERS);
        }
    }

    /**
     * Envelopes of one account that were printed with others and must be taken out: the same mail says so.
     *
     * @param page where they stand, with a leading slash
     */
    public record Envelopes(int count, String page) {

        private static final Envelopes NONE = new Envelopes(0, MY_LETTERS);
    }

    /** The same, where nothing that was printed is concerned. */
    public void tell(String template, Collection<Telling> tellings) {
        tell(template, tellings, Map.of());
    }

    /**
     * Tells each account that has an address, within the caller's transaction. Whether it wants reminders is asked when the
     * mail is sent. Who is told of several things at once gets one mail, which leads to My letters.
     *
     * @param template {@code adoption.due}, {@code letters.moved} …
     * @param takeOut what each has to take out besides
     */
    public void tell(String template, Collection<Telling> tellings, Map<AccountId, Envelopes> takeOut) {
        Map<AccountId, List<Telling>> byAccount = tellings.stream()
                .collect(Collectors.groupingBy(Telling::account, LinkedHashMap::new, Collectors.toList()));
        if (byAccount.isEmpty()) {
            return;
        }
        Map<RecipientId, Recipient> found = recipients
                .getObject()
                .findAll(byAccount.keySet().stream().map(ReminderMail::id).toList());
        String another = links.to(ANOTHER);
        List<MailDraft> drafts = new ArrayList<>();
        byAccount.forEach((account, told) -> {
            Recipient recipient = found.get(id(account));
            if (recipient != null) {
                String page = told.size() == 1 ? told.getFirst().page() : MY_LETTERS;
                Envelopes envelopes = takeOut.getOrDefault(account, Envelopes.NONE);
                drafts.add(new MailDraft(
                        template,
                        id(account),
                        recipient.language(),
                        Map.of(
                                "link",
                                links.to(page),
                                "another",
                                another,
                                "count",
                                Integer.toString(
                                        told.stream().mapToInt(Telling::people).sum()),
                                "printed",
                                Integer.toString(envelopes.count()),
                                "packs",
                                links.to(envelopes.page())),
                        told.getFirst().occasion(),
                        MailPurpose.REMINDER));
            }
        });
        outbox.enqueueAll(drafts);
    }

    /**
     * Takes back what an act has told, within the caller's transaction.
     *
     * @return whom mail has reached already: they have to be told once more
     */
    public Set<AccountId> withdraw(MotionId act) {
        return outbox.withdraw(Occasions.ofAct(act)).stream()
                .map(id -> new AccountId(id.value()))
                .collect(Collectors.toSet());
    }

    private static RecipientId id(AccountId account) {
        return new RecipientId(account.value());
    }
}
