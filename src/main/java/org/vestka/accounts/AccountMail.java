package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.Outbox;
import org.vestka.mail.PublicLinks;
import org.vestka.mail.RecipientId;
import org.vestka.shared.LanguageTag;

/** What an account's owner is mailed about the account itself. All within the caller's transaction. */
@Component
class AccountMail {

    private final Outbox outbox;
    private final TokenRepository tokens;
    private final PublicLinks links;
    private final Clock clock;

    AccountMail(Outbox outbox, TokenRepository tokens, PublicLinks links, Clock clock) {
        this.outbox = outbox;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    /** A link to the address in {@code row}, which is confirmed by following it. */
    void confirmAddress(AccountId account, long row, LanguageTag language) {
        send(
                "confirm-address",
                MailRecipients.atAddress(row),
                language,
                link(account, TokenPurpose.CONFIRM_ADDRESS, "confirm-address"));
    }

    /** A link to set a new password. */
    void recover(StoredAccount account) {
        send(
                "recover",
                new RecipientId(account.id().value()),
                account.language(),
                link(account.id(), TokenPurpose.RECOVER, "recover"));
    }

    /** Tells a former address that it is one, in case its owner did not wish so. */
    void addressChanged(long row, LanguageTag language) {
        send("address-changed", MailRecipients.atAddress(row), language, Map.of());
    }

    private Map<String, String> link(AccountId account, TokenPurpose purpose, String path) {
        LinkToken token = LinkToken.random();
        tokens.replace(account, purpose, token.hash(), Instant.now(clock).plus(purpose.validity()));
        return Map.of("link", links.to("/" + path + "?token=" + token.value()));
    }

    private void send(String template, RecipientId recipient, LanguageTag language, Map<String, String> arguments) {
        // each is asked for anew: the moment makes the occasion
        String occasion = "%s:%d:%d"
                .formatted(template, recipient.value(), clock.instant().toEpochMilli());
        outbox.enqueue(
                new MailDraft("accounts." + template, recipient, language, arguments, occasion, MailPurpose.ACCOUNT));
    }
}
