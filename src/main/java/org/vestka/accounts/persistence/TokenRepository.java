package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.ACCOUNT_TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.TokenPurpose;

/** Links sent by mail, as hashes. */
@Repository
public class TokenRepository {

    private final DSLContext sql;

    TokenRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps a link, in place of the account's former one for the same purpose. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(AccountId account, TokenPurpose purpose, byte[] hash, Instant expiresAt) {
        delete(account, purpose);
        sql.insertInto(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.ACCOUNT_ID, account.value())
                .set(ACCOUNT_TOKEN.PURPOSE, purpose)
                .set(ACCOUNT_TOKEN.HASH, hash)
                .set(ACCOUNT_TOKEN.EXPIRES_AT, expiresAt)
                .execute();
    }

    public Optional<AccountId> find(TokenPurpose purpose, byte[] hash, Instant now) {
        return sql.select(ACCOUNT_TOKEN.ACCOUNT_ID)
                .from(ACCOUNT_TOKEN)
                .where(valid(purpose, hash, now))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** Uses an account's link up: of two who try, one has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(AccountId account, TokenPurpose purpose, byte[] hash, Instant now) {
        return sql.deleteFrom(ACCOUNT_TOKEN)
                        .where(valid(purpose, hash, now))
                        .and(ACCOUNT_TOKEN.ACCOUNT_ID.eq(account.value()))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountId account, TokenPurpose purpose) {
        sql.deleteFrom(ACCOUNT_TOKEN)
                .where(ACCOUNT_TOKEN.ACCOUNT_ID.eq(account.value()))
                .and(ACCOUNT_TOKEN.PURPOSE.eq(purpose))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteExpired(Instant now) {
        return sql.deleteFrom(ACCOUNT_TOKEN)
                .where(ACCOUNT_TOKEN.EXPIRES_AT.lt(now))
                .execute();
    }

    private static Condition valid(TokenPurpose purpose, byte[] hash, Instant now) {
        return ACCOUNT_TOKEN
                .HASH
                .eq(hash)
                .and(ACCOUNT_TOKEN.PURPOSE.eq(purpose))
                .and(ACCOUNT_TOKEN.EXPIRES_AT.gt(now));
    }
}
