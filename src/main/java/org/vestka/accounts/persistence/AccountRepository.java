package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.ACCOUNT;
import static org.vestka.tables.Tables.ACCOUNT_ROLE;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AccountListItem;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.Role;
import org.vestka.accounts.StoredAccount;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;
import org.vestka.tables.tables.records.AccountRecord;

/** Accounts and their roles. */
@Repository
public class AccountRepository {

    private final DSLContext sql;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is a pseudonym that looks the same */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId insert(
            Pseudonym pseudonym,
            String passwordHash,
            @Nullable String recoveryHash,
            LanguageTag language,
            boolean demo,
            Instant now) {
        return Objects.requireNonNull(sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PSEUDONYM, pseudonym.value())
                .set(ACCOUNT.PSEUDONYM_FOLDED, pseudonym.folded())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.RECOVERY_HASH, recoveryHash)
                .set(ACCOUNT.LANGUAGE, language)
                .set(ACCOUNT.DEMO, demo)
                .set(ACCOUNT.CREATED_AT, now)
                .returningResult(ACCOUNT.ID)
                .fetchOne(row -> new AccountId(row.value1())));
    }

    public Optional<StoredAccount> find(AccountId id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(AccountRepository::stored);
    }

    /** @param folded {@link Pseudonym#folded()} */
    public Optional<StoredAccount> findByFolded(String folded) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.PSEUDONYM_FOLDED.eq(folded))
                .fetchOptional(AccountRepository::stored);
    }

    /** The same row, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredAccount> lock(AccountId id) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(AccountRepository::stored);
    }

    public Map<AccountId, LanguageTag> languages(Collection<AccountId> ids) {
        return sql.select(ACCOUNT.ID, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids.stream().map(AccountId::value).toList()))
                .fetchMap(row -> new AccountId(row.value1()), row -> row.value2());
    }

    /** Those who have one of the roles and are not blocked, with the language of each. */
    public Map<AccountId, LanguageTag> having(Role... roles) {
        return sql.selectDistinct(ACCOUNT.ID, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.in(roles))
                .and(ACCOUNT.BLOCKED.isFalse())
                .fetchMap(row -> new AccountId(row.value1()), row -> row.value2());
    }

    /** Roles granted; {@link Role#SUPPORTER} always among them. */
    public Set<Role> roles(AccountId id) {
        EnumSet<Role> roles = EnumSet.of(Role.SUPPORTER);
        roles.addAll(sql.select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id.value()))
                .fetchSet(ACCOUNT_ROLE.ROLE));
        return roles;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(AccountId id, Role role, Instant now) {
        Additions.unlessTaken(sql.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id.value())
                .set(ACCOUNT_ROLE.ROLE, role)
                .set(ACCOUNT_ROLE.GRANTED_AT, now));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(AccountId id, Role role) {
        sql.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id.value()))
                .and(ACCOUNT_ROLE.ROLE.eq(role))
                .execute();
    }

    /**
     * Those who can administer the server now: not blocked, not the demo's. Their rows are held until the transaction ends,
     * so that two do not leave at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<AccountId> lockAdministrators() {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.ADMIN))
                .and(ACCOUNT.BLOCKED.isFalse())
                .and(ACCOUNT.DEMO.isFalse())
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchSet(row -> new AccountId(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setPassword(AccountId id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setRecovery(AccountId id, @Nullable String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.RECOVERY_HASH, hash)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setLanguage(AccountId id, LanguageTag language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setBlocked(AccountId id, boolean blocked) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.BLOCKED, blocked)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Removes the account with its roles, addresses, links and consents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountId id) {
        sql.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).execute();
    }

    /** By pseudonym, then by number. */
    public List<AccountListItem> list(String text, int offset, int limit) {
        var rows = sql.selectFrom(ACCOUNT)
                .where(matching(text))
                .orderBy(ACCOUNT.PSEUDONYM, ACCOUNT.ID)
                .limit(limit)
                .offset(offset)
                .fetch();
        Map<Long, Set<Role>> roles = sql
                .select(ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.in(rows.getValues(ACCOUNT.ID)))
                .fetch()
                .intoGroups(ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        return rows.map(row -> {
            EnumSet<Role> all = EnumSet.of(Role.SUPPORTER);
            all.addAll(roles.getOrDefault(row.getId(), Set.of()));
            return new AccountListItem(
                    new AccountId(row.getId()), row.getPseudonym(), all, row.getBlocked(), row.getCreatedAt());
        });
    }

    public int count(String text) {
        return sql.fetchCount(ACCOUNT, matching(text));
    }

    private static Condition matching(String text) {
        return text.isBlank() ? DSL.noCondition() : ACCOUNT.PSEUDONYM.contains(text.strip());
    }

    private static StoredAccount stored(AccountRecord row) {
        return new StoredAccount(
                new AccountId(row.getId()),
                row.getPseudonym(),
                row.getPasswordHash(),
                row.getRecoveryHash(),
                row.getLanguage(),
                row.getBlocked(),
                row.getDemo(),
                row.getCreatedAt());
    }
}
