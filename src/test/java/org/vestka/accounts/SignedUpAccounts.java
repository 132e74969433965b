package org.vestka.accounts;

import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/** Accounts that came into being as anybody's does, with a password. */
@Component
class SignedUpAccounts {

    static final String PASSWORD = "чатыры вераб'і на плоце";
    static final String OTHER_PASSWORD = "пяць сініц пад страхой";

    private final SignUp signUp;
    private final MyAccount mine;
    private final TokenRepository tokens;
    private final TransactionTemplate transaction;
    private final DSLContext sql;
    private final Clock clock;

    SignedUpAccounts(
            SignUp signUp,
            MyAccount mine,
            TokenRepository tokens,
            TransactionTemplate transaction,
            DSLContext sql,
            Clock clock) {
        this.signUp = signUp;
        this.mine = mine;
        this.tokens = tokens;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    Admitted signUp(String name, @Nullable EmailAddress address) {
        return signUp.signUp(new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.BE, address, false), null);
    }

    static EmailAddress address() {
        return new EmailAddress(TestAccounts.unique("m").replace(" ", ".") + "@example.org");
    }

    void confirm(AccountId id) {
        mine.confirmAddress(token(id, TokenPurpose.CONFIRM_ADDRESS), false);
    }

    /** As if it had come by mail. */
    LinkToken token(AccountId id, TokenPurpose purpose) {
        LinkToken token = LinkToken.random();
        transaction.executeWithoutResult(status ->
                tokens.replace(id, purpose, token.hash(), clock.instant().plus(purpose.validity())));
        return token;
    }

    int mails(long recipient) {
        return sql.fetchCount(MAIL_MESSAGE, MAIL_MESSAGE.RECIPIENT_ID.eq(recipient));
    }
}
