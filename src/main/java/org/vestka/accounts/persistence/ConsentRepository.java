package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.ACCOUNT;
import static org.vestka.tables.Tables.MAIL_CONSENT;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.persistence.Additions;

/** Who wants which mail. */
@Repository
public class ConsentRepository {

    private final DSLContext sql;

    ConsentRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void give(AccountId account, MailPurpose purpose, Instant now) {
        Additions.unlessTaken(sql.insertInto(MAIL_CONSENT)
                .set(MAIL_CONSENT.ACCOUNT_ID, account.value())
                .set(MAIL_CONSENT.PURPOSE, purpose)
                .set(MAIL_CONSENT.GIVEN_AT, now));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(AccountId account, MailPurpose purpose) {
        sql.deleteFrom(MAIL_CONSENT)
                .where(MAIL_CONSENT.ACCOUNT_ID.eq(account.value()))
                .and(MAIL_CONSENT.PURPOSE.eq(purpose))
                .execute();
    }

    /** What an account said yes to, and when. */
    public Map<MailPurpose, Instant> given(AccountId account) {
        return sql.select(MAIL_CONSENT.PURPOSE, MAIL_CONSENT.GIVEN_AT)
                .from(MAIL_CONSENT)
                .where(MAIL_CONSENT.ACCOUNT_ID.eq(account.value()))
                .orderBy(MAIL_CONSENT.PURPOSE)
                .fetchMap(MAIL_CONSENT.PURPOSE, MAIL_CONSENT.GIVEN_AT);
    }

    /** Those of {@code accounts} who want mail of {@code purpose} and are not blocked. */
    public Set<AccountId> allowing(Collection<AccountId> accounts, MailPurpose purpose) {
        return sql.select(MAIL_CONSENT.ACCOUNT_ID)
                .from(MAIL_CONSENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MAIL_CONSENT.ACCOUNT_ID))
                .where(MAIL_CONSENT.ACCOUNT_ID.in(
                        accounts.stream().map(AccountId::value).toList()))
                .and(MAIL_CONSENT.PURPOSE.eq(purpose))
                .and(ACCOUNT.BLOCKED.isFalse())
                .fetchSet(row -> new AccountId(row.value1()));
    }
}
