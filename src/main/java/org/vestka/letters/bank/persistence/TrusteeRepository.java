package org.vestka.letters.bank.persistence;

import static org.vestka.tables.Tables.TRUSTEE;
import static org.vestka.tables.Tables.TRUSTEE_KEY;
import static org.vestka.tables.Tables.TRUSTEE_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.CountryCode;
import org.vestka.letters.bank.KeyState;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.TrusteeDraft;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeKey;
import org.vestka.letters.bank.TrusteeKeyId;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;

/** Trustees, their keys and who acts for them. A handful of rows. */
@Repository
public class TrusteeRepository {

    private final DSLContext sql;

    TrusteeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which they came. */
    public List<Trustee> all() {
        return read(DSL.noCondition());
    }

    public Optional<Trustee> find(TrusteeId trustee) {
        return read(TRUSTEE.ID.eq(trustee.value())).stream().findFirst();
    }

    private List<Trustee> read(Condition which) {
        Map<Long, List<TrusteeKey>> keys = sql.select(
                        TRUSTEE_KEY.TRUSTEE_ID,
                        TRUSTEE_KEY.ID,
                        TRUSTEE_KEY.PUBLIC_KEY,
                        TRUSTEE_KEY.FROM_DAY,
                        TRUSTEE_KEY.STATE)
                .from(TRUSTEE_KEY)
                .join(TRUSTEE)
                .on(TRUSTEE.ID.eq(TRUSTEE_KEY.TRUSTEE_ID))
                .where(which)
                .fetchGroups(TRUSTEE_KEY.TRUSTEE_ID, TrusteeRepository::key);
        return sql.select(TRUSTEE.ID, TRUSTEE.NAMES, TRUSTEE.COUNTRY_CODE, TRUSTEE.CONTACT, TRUSTEE.STATE)
                .from(TRUSTEE)
                .where(which)
                .orderBy(TRUSTEE.ID)
                .fetch(row -> new Trustee(
                        new TrusteeId(row.value1()),
                        new TrusteeDraft(
                                names(row.value2()), new CountryCode(row.value3()), row.value4(), row.value5()),
                        keys.getOrDefault(row.value1(), List.of())));
    }

    private static TrusteeKey key(Record row) {
        return new TrusteeKey(
                new TrusteeKeyId(row.get(TRUSTEE_KEY.ID)),
                SealingKey.of(row.get(TRUSTEE_KEY.PUBLIC_KEY)),
                row.get(TRUSTEE_KEY.FROM_DAY),
                row.get(TRUSTEE_KEY.STATE));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public TrusteeId add(TrusteeDraft draft) {
        return new TrusteeId(Objects.requireNonNull(sql.insertInto(TRUSTEE)
                        .set(TRUSTEE.NAMES, lines(draft.names()))
                        .set(TRUSTEE.COUNTRY_CODE, draft.country().value())
                        .set(TRUSTEE.CONTACT, draft.contact())
                        .set(TRUSTEE.STATE, draft.state())
                        .returning(TRUSTEE.ID)
                        .fetchOne())
                .getId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(TrusteeId trustee, TrusteeDraft draft) {
        sql.update(TRUSTEE)
                .set(TRUSTEE.NAMES, lines(draft.names()))
                .set(TRUSTEE.COUNTRY_CODE, draft.country().value())
                .set(TRUSTEE.CONTACT, draft.contact())
                .set(TRUSTEE.STATE, draft.state())
                .where(TRUSTEE.ID.eq(trustee.value()))
                .execute();
    }

    /** @return whether nobody has it yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addKey(TrusteeId trustee, SealingKey key, LocalDate from) {
        return Additions.unlessTaken(sql.insertInto(TRUSTEE_KEY)
                .set(TRUSTEE_KEY.TRUSTEE_ID, trustee.value())
                .set(TRUSTEE_KEY.PUBLIC_KEY, key.bytes())
                .set(TRUSTEE_KEY.FINGERPRINT, key.fingerprint())
                .set(TRUSTEE_KEY.FROM_DAY, from)
                .set(TRUSTEE_KEY.STATE, KeyState.PROPOSED));
    }

    /** Held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TrusteeKey> lockKey(TrusteeKeyId key) {
        return sql.select(TRUSTEE_KEY.ID, TRUSTEE_KEY.PUBLIC_KEY, TRUSTEE_KEY.FROM_DAY, TRUSTEE_KEY.STATE)
                .from(TRUSTEE_KEY)
                .where(TRUSTEE_KEY.ID.eq(key.value()))
                .forUpdate()
                .fetchOptional(TrusteeRepository::key);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveKey(TrusteeKeyId key, KeyState state) {
        sql.update(TRUSTEE_KEY)
                .set(TRUSTEE_KEY.STATE, state)
                .where(TRUSTEE_KEY.ID.eq(key.value()))
                .execute();
    }

    /** One to which no copy was sealed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeKey(TrusteeKeyId key) {
        sql.deleteFrom(TRUSTEE_KEY).where(TRUSTEE_KEY.ID.eq(key.value())).execute();
    }

    public Optional<TrusteeKeyId> keyByFingerprint(byte[] fingerprint) {
        return sql.select(TRUSTEE_KEY.ID)
                .from(TRUSTEE_KEY)
                .where(TRUSTEE_KEY.FINGERPRINT.eq(fingerprint))
                .fetchOptional(row -> new TrusteeKeyId(row.value1()));
    }

    /** For which trustee an account acts. */
    public Optional<TrusteeId> trusteeOf(AccountId account) {
        return sql.select(TRUSTEE_MEMBER.TRUSTEE_ID)
                .from(TRUSTEE_MEMBER)
                .where(TRUSTEE_MEMBER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new TrusteeId(row.value1()));
    }

    /** Whose account the caller holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putMember(AccountId account, TrusteeId trustee, Instant now) {
        removeMember(account);
        sql.insertInto(TRUSTEE_MEMBER)
                .set(TRUSTEE_MEMBER.ACCOUNT_ID, account.value())
                .set(TRUSTEE_MEMBER.TRUSTEE_ID, trustee.value())
                .set(TRUSTEE_MEMBER.SINCE, now)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removeMember(AccountId account) {
        sql.deleteFrom(TRUSTEE_MEMBER)
                .where(TRUSTEE_MEMBER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private static String lines(Map<LanguageTag, String> names) {
        return new TreeMap<>(names)
                .entrySet().stream()
                        .map(name -> name.getKey() + "=" + name.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<LanguageTag, String> names(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> new LanguageTag(line[0]), line -> line[1]));
    }
}
