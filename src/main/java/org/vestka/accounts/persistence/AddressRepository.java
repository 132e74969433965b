package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.ACCOUNT_ADDRESS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AddressState;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.security.ServerSecret;
import org.vestka.tables.tables.records.AccountAddressRecord;

/** Mail addresses. They lie sealed; a keyed fingerprint finds an account by its address. */
@Repository
public class AddressRepository {

    private static final String PURPOSE = "account-address";

    private final DSLContext sql;
    private final ServerSecret secret;

    AddressRepository(DSLContext sql, ServerSecret secret) {
        this.sql = sql;
        this.secret = secret;
    }

    /** Keeps a new address as waiting, in place of the one that waited before; returns its row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long addWaiting(AccountId account, EmailAddress address, Instant now) {
        remove(account, AddressState.WAITING);
        return Objects.requireNonNull(sql.insertInto(ACCOUNT_ADDRESS)
                .set(ACCOUNT_ADDRESS.ACCOUNT_ID, account.value())
                .set(ACCOUNT_ADDRESS.STATE, AddressState.WAITING)
                .set(ACCOUNT_ADDRESS.SEALED, secret.seal(PURPOSE, context(account), address.value()))
                .set(ACCOUNT_ADDRESS.FINGERPRINT, fingerprint(address))
                .set(ACCOUNT_ADDRESS.CHANGED_AT, now)
                .returningResult(ACCOUNT_ADDRESS.ID)
                .fetchOne(row -> row.value1()));
    }

    /** Moves an account's address from one state to another, in place of what was there; returns its row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> move(AccountId account, AddressState from, AddressState to, Instant now) {
        Optional<Long> row = sql.select(ACCOUNT_ADDRESS.ID)
                .from(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ACCOUNT_ID.eq(account.value()))
                .and(ACCOUNT_ADDRESS.STATE.eq(from))
                .forUpdate()
                .fetchOptional(ACCOUNT_ADDRESS.ID);
        row.ifPresent(id -> {
            remove(account, to);
            sql.update(ACCOUNT_ADDRESS)
                    .set(ACCOUNT_ADDRESS.STATE, to)
                    .set(ACCOUNT_ADDRESS.CHANGED_AT, now)
                    .where(ACCOUNT_ADDRESS.ID.eq(id))
                    .execute();
        });
        return row;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(AccountId account, AddressState state) {
        sql.deleteFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ACCOUNT_ID.eq(account.value()))
                .and(ACCOUNT_ADDRESS.STATE.eq(state))
                .execute();
    }

    public Optional<EmailAddress> find(AccountId account, AddressState state) {
        return sql.selectFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ACCOUNT_ID.eq(account.value()))
                .and(ACCOUNT_ADDRESS.STATE.eq(state))
                .fetchOptional(this::address);
    }

    /** The confirmed addresses of those who have one. */
    public Map<AccountId, EmailAddress> confirmed(Collection<AccountId> accounts) {
        return sql.selectFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ACCOUNT_ID.in(
                        accounts.stream().map(AccountId::value).toList()))
                .and(ACCOUNT_ADDRESS.STATE.eq(AddressState.CONFIRMED))
                .fetchMap(row -> new AccountId(row.getAccountId()), this::address);
    }

    /** One address by its row, with its account. */
    public Optional<Map.Entry<AccountId, EmailAddress>> find(long row) {
        return sql.selectFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ID.eq(row))
                .fetchOptional(found -> Map.entry(new AccountId(found.getAccountId()), address(found)));
    }

    /** The rows of all addresses of an account. */
    public List<Long> rows(AccountId account) {
        return sql.select(ACCOUNT_ADDRESS.ID)
                .from(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ACCOUNT_ID.eq(account.value()))
                .fetch(ACCOUNT_ADDRESS.ID);
    }

    /** Accounts that confirmed this address; there may be several. */
    public List<AccountId> accountsOf(EmailAddress address, int limit) {
        return sql.select(ACCOUNT_ADDRESS.ACCOUNT_ID)
                .from(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.FINGERPRINT.eq(fingerprint(address)))
                .and(ACCOUNT_ADDRESS.STATE.eq(AddressState.CONFIRMED))
                .orderBy(ACCOUNT_ADDRESS.ID)
                .limit(limit)
                .fetch(row -> new AccountId(row.value1()));
    }

    /** Deletes what waited, or has been former, since before {@code then}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteStale(Instant then) {
        return sql.deleteFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.STATE.in(AddressState.WAITING, AddressState.FORMER))
                .and(ACCOUNT_ADDRESS.CHANGED_AT.lt(then))
                .execute();
    }

    private EmailAddress address(AccountAddressRecord row) {
        return new EmailAddress(secret.open(PURPOSE, context(new AccountId(row.getAccountId())), row.getSealed()));
    }

    private byte[] fingerprint(EmailAddress address) {
        return secret.authenticate(PURPOSE, address.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** Sealed for one account: moved to another's row it does not open. */
    private static String context(AccountId account) {
        return "account:" + account.value();
    }
}
