package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.ADDRESS_PROPOSAL;
import static org.vestka.tables.Tables.ADDRESS_WRITER;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.PUBLICATION_PROPOSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.directory.StayId;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.persistence.Additions;

/** Whose hand was the first: on an address, and on what shall be shown of a person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SecondHandRepository {

    private static final Set<Publication> SHOWN =
            Arrays.stream(Publication.values()).filter(Publication::visible).collect(Collectors.toUnmodifiableSet());

    private final DSLContext sql;

    SecondHandRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param by null once that account was erased */
    public record Stored(
            PersonId person,
            Publication publication,
            @Nullable AccountId by,
            Instant at,
            String reason) {}

    public void wrote(AddressId address, AccountId account) {
        Additions.unlessTaken(sql.insertInto(ADDRESS_WRITER)
                .set(ADDRESS_WRITER.ADDRESS_ID, address.value())
                .set(ADDRESS_WRITER.ACCOUNT_ID, account.value()));
    }

    /** Whether this account wrote the address down and nobody has confirmed it. */
    public boolean unconfirmedOf(AddressId address, AccountId account) {
        return sql.fetchExists(sql.select(ADDRESS_WRITER.ADDRESS_ID)
                .from(ADDRESS_WRITER)
                .join(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.ID.eq(ADDRESS_WRITER.ADDRESS_ID))
                .where(ADDRESS_WRITER.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_WRITER.ACCOUNT_ID.eq(account.value()))
                .and(FACILITY_ADDRESS.VERIFIED_ON.isNull()));
    }

    public Optional<Stored> proposed(PersonId person) {
        return sql.selectFrom(PUBLICATION_PROPOSAL)
                .where(PUBLICATION_PROPOSAL.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> new Stored(
                        person,
                        row.getPublication(),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getProposedAt(),
                        row.getReason()));
    }

    /** What waits longest first. */
    public List<Stored> proposed(int offset, int limit) {
        return sql.selectFrom(PUBLICATION_PROPOSAL)
                .where(PUBLICATION_PROPOSAL.PERSON_ID.notIn(
                        DSL.select(PERSON.ID).from(PERSON).where(PERSON.JOINED_INTO.isNotNull())))
                .orderBy(PUBLICATION_PROPOSAL.PROPOSED_AT, PUBLICATION_PROPOSAL.PERSON_ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Stored(
                        new PersonId(row.getPersonId()),
                        row.getPublication(),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getProposedAt(),
                        row.getReason()));
    }

    /** In the place of what was proposed before. The person is held. */
    public void propose(PersonId person, Publication publication, AccountId account, String reason, Instant now) {
        drop(person);
        sql.insertInto(PUBLICATION_PROPOSAL)
                .set(PUBLICATION_PROPOSAL.PERSON_ID, person.value())
                .set(PUBLICATION_PROPOSAL.PUBLICATION, publication)
                .set(PUBLICATION_PROPOSAL.ACCOUNT_ID, account.value())
                .set(PUBLICATION_PROPOSAL.PROPOSED_AT, now)
                .set(PUBLICATION_PROPOSAL.REASON, reason)
                .execute();
    }

    /** @return whether something was proposed */
    public boolean drop(PersonId person) {
        return sql.deleteFrom(PUBLICATION_PROPOSAL)
                        .where(PUBLICATION_PROPOSAL.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    /** Whose act the last change was, and why. */
    public void changedBy(PersonId person, AccountId account, String reason) {
        sql.update(PUBLICATION_CHANGE)
                .set(PUBLICATION_CHANGE.ACCOUNT_ID, account.value())
                .set(PUBLICATION_CHANGE.REASON, reason)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(1)
                .execute();
    }

    /** Why as much is shown of a person as is; empty where no editor has said so. */
    public Optional<String> reason(PersonId person) {
        return sql.select(PUBLICATION_CHANGE.REASON)
                .from(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(1)
                .fetchOptional(PUBLICATION_CHANGE.REASON)
                .filter(reason -> !reason.isEmpty());
    }

    /**
     * What was promised to these people has ended with the last change of what is shown of them; nobody's hand on it is waited for
     * any more.
     */
    public void ended(Collection<PersonId> people) {
        for (List<PersonId> part : Batches.of(people)) {
            List<Long> ids = part.stream().map(PersonId::value).toList();
            sql.update(PUBLICATION_CHANGE)
                    .set(PUBLICATION_CHANGE.PROMISES_ENDED, true)
                    .where(PUBLICATION_CHANGE.ID.in(last(part)))
                    .execute();
            sql.deleteFrom(PUBLICATION_PROPOSAL)
                    .where(PUBLICATION_PROPOSAL.PERSON_ID.in(ids))
                    .execute();
        }
    }

    private List<Long> last(List<PersonId> people) {
        return sql.select(DSL.max(PUBLICATION_CHANGE.ID))
                .from(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.in(
                        people.stream().map(PersonId::value).toList()))
                .groupBy(PUBLICATION_CHANGE.PERSON_ID)
                .fetch(row -> row.value1());
    }

    /** Of these people, those to whom all that was promised has ended since they were shown last. */
    public Set<PersonId> withdrawn(Collection<PersonId> people) {
        Set<PersonId> withdrawn = new HashSet<>();
        for (List<PersonId> part : Batches.of(people)) {
            Field<Long> ended = DSL.max(DSL.when(PUBLICATION_CHANGE.PROMISES_ENDED.isTrue(), PUBLICATION_CHANGE.ID));
            Field<Long> shown = DSL.max(DSL.when(PUBLICATION_CHANGE.PUBLICATION.in(SHOWN), PUBLICATION_CHANGE.ID));
            sql.select(PUBLICATION_CHANGE.PERSON_ID)
                    .from(PUBLICATION_CHANGE)
                    .where(PUBLICATION_CHANGE.PERSON_ID.in(
                            part.stream().map(PersonId::value).toList()))
                    .groupBy(PUBLICATION_CHANGE.PERSON_ID)
                    .having(ended.isNotNull(), shown.isNull().or(shown.le(ended)))
                    .forEach(row -> withdrawn.add(new PersonId(row.value1())));
        }
        return withdrawn;
    }

    /** The address of the place where each of these people is held; who has none is missing. Of several it is the newest. */
    public Map<PersonId, AddressId> addresses(Collection<PersonId> people, LocalDate today) {
        Map<PersonId, AddressId> addresses = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.select(
                            CUSTODY_STAY.PERSON_ID,
                            FACILITY_ADDRESS.ID,
                            FACILITY_ADDRESS.FROM_DATE,
                            FACILITY_ADDRESS.UNTIL_DATE)
                    .from(CUSTODY_STAY)
                    .join(FACILITY_ADDRESS)
                    .on(FACILITY_ADDRESS.FACILITY_ID.eq(CUSTODY_STAY.FACILITY_ID))
                    .where(CUSTODY_STAY.OPEN_FOR.in(
                            part.stream().map(PersonId::value).toList()))
                    .and(FACILITY_ADDRESS.STATUS.ne(AddressStatus.DEAD))
                    .orderBy(FACILITY_ADDRESS.ID)
                    .forEach(row -> {
                        if (Holding.on(today, row.value3(), row.value4())) {
                            addresses.put(new PersonId(row.value1()), new AddressId(row.value2()));
                        }
                    });
        }
        return addresses;
    }

    /** Remembers where these people are held, and to which address letters go, who have just been taken out of sight. */
    public void outOfSight(Collection<PersonId> people, LocalDate today) {
        for (List<PersonId> part : Batches.of(people)) {
            sql.update(PUBLICATION_CHANGE)
                    .set(
                            PUBLICATION_CHANGE.STAY_ID,
                            DSL.select(CUSTODY_STAY.ID)
                                    .from(CUSTODY_STAY)
                                    .where(CUSTODY_STAY.OPEN_FOR.eq(PUBLICATION_CHANGE.PERSON_ID)))
                    .where(PUBLICATION_CHANGE.ID.in(last(part)))
                    .execute();
            Map<AddressId, List<PersonId>> there = new TreeMap<>();
            addresses(part, today)
                    .forEach((person, address) -> there.computeIfAbsent(address, unused -> new ArrayList<>())
                            .add(person));
            there.forEach((address, some) -> sql.update(PUBLICATION_CHANGE)
                    .set(PUBLICATION_CHANGE.ADDRESS_ID, address.value())
                    .where(PUBLICATION_CHANGE.ID.in(last(some)))
                    .execute());
        }
    }

    /** What there was when readers saw somebody last: the stay that lasted and the address of its place, where anybody knows. */
    public record Seen(Optional<StayId> stay, Optional<AddressId> address) {}

    /** Of these people, what there was when each was shown last; whoever is shown now, or never was, is missing. */
    public Map<PersonId, Seen> seenLast(Collection<PersonId> people) {
        Map<PersonId, Seen> seen = new HashMap<>();
        Set<PersonId> shown = new HashSet<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.select(
                            PUBLICATION_CHANGE.PERSON_ID,
                            PUBLICATION_CHANGE.PUBLICATION,
                            PUBLICATION_CHANGE.STAY_ID,
                            PUBLICATION_CHANGE.ADDRESS_ID)
                    .from(PUBLICATION_CHANGE)
                    .where(PUBLICATION_CHANGE.PERSON_ID.in(
                            part.stream().map(PersonId::value).toList()))
                    .orderBy(PUBLICATION_CHANGE.ID)
                    .forEach(row -> {
                        PersonId person = new PersonId(row.value1());
                        if (SHOWN.contains(row.value2())) {
                            shown.add(person);
                            seen.remove(person);
                        } else if (shown.contains(person)) {
                            seen.putIfAbsent(
                                    person,
                                    new Seen(
                                            Optional.ofNullable(row.value3()).map(StayId::new),
                                            Optional.ofNullable(row.value4()).map(AddressId::new)));
                        }
                    });
        }
        return seen;
    }

    /**
     * Whether something hangs on a person who is not shown, so that it takes two to end it: promises, also those that came with a
     * record which was joined or split, or a past that has been shown.
     */
    public boolean waits(PersonId person) {
        boolean promised = sql.fetchExists(
                PERSON_ATTENTION, PERSON_ATTENTION.PERSON_ID.eq(person.value()), PERSON_ATTENTION.ADOPTERS.gt(0));
        boolean wasShown = sql.fetchExists(sql.selectOne()
                .from(PUBLICATION_CHANGE)
                .join(PERSON)
                .on(PERSON.ID.eq(PUBLICATION_CHANGE.PERSON_ID))
                .where(PERSON.ID.eq(person.value()).or(PERSON.JOINED_INTO.eq(person.value())))
                .and(PUBLICATION_CHANGE.PUBLICATION.in(SHOWN)));
        return promised || (wasShown && withdrawn(List.of(person)).isEmpty());
    }

    /**
     * What was shown of a person before the last change, where this account has made that since; empty also where what was promised
     * has ended with it, for then it was another's act too.
     */
    public Optional<Publication> shownBefore(PersonId person, AccountId account, Instant since) {
        var last = sql.selectFrom(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(2)
                .fetch();
        return last.size() < 2
                        || last.getFirst().getPromisesEnded()
                        || last.getFirst().getChangedAt().isBefore(since)
                        || !Objects.equals(last.getFirst().getAccountId(), account.value())
                ? Optional.empty()
                : Optional.of(last.getLast().getPublication());
    }

    public void forget(AccountId account) {
        sql.update(PUBLICATION_CHANGE)
                .setNull(PUBLICATION_CHANGE.ACCOUNT_ID)
                .where(PUBLICATION_CHANGE.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(ADDRESS_WRITER)
                .setNull(ADDRESS_WRITER.ACCOUNT_ID)
                .where(ADDRESS_WRITER.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(CORRECTION)
                .setNull(CORRECTION.KEPT_BY)
                .where(CORRECTION.KEPT_BY.eq(account.value()))
                .execute();
        sql.update(ADDRESS_PROPOSAL)
                .setNull(ADDRESS_PROPOSAL.ACCOUNT_ID)
                .where(ADDRESS_PROPOSAL.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(PUBLICATION_PROPOSAL)
                .setNull(PUBLICATION_PROPOSAL.ACCOUNT_ID)
                .where(PUBLICATION_PROPOSAL.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
