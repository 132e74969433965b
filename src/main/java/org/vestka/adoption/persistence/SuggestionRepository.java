package org.vestka.adoption.persistence;

import static org.vestka.tables.Tables.SUGGESTION;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.shared.persistence.Additions;

/** Who is being offered to whom at this moment. */
@Repository
public class SuggestionRepository {

    private final DSLContext sql;

    SuggestionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A person kept for an account for a while. */
    public record Offer(PersonId person, Instant lapsesAt) {}

    /** What the account is offered, if it has not lapsed by {@code now}. */
    public Optional<Offer> find(AccountId account, Instant now) {
        return sql.selectFrom(SUGGESTION)
                .where(SUGGESTION.ACCOUNT_ID.eq(account.value()), SUGGESTION.LAPSES_AT.gt(now))
                .fetchOptional(row -> new Offer(new PersonId(row.getPersonId()), row.getLapsesAt()));
    }

    /** Everybody who is being offered to an account other than this one. */
    public Set<PersonId> offeredToOthers(AccountId account, Instant now) {
        return Set.copyOf(sql.selectDistinct(SUGGESTION.PERSON_ID)
                .from(SUGGESTION)
                .where(SUGGESTION.LAPSES_AT.gt(now), SUGGESTION.ACCOUNT_ID.ne(account.value()))
                .fetch(row -> new PersonId(row.value1())));
    }

    /** Replaces what the account is offered; of two windows that ask at once the later offer stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(AccountId account, PersonId person, Instant now, Instant lapsesAt) {
        if (!change(account, person, now, lapsesAt)) {
            boolean added = Additions.unlessTaken(sql.insertInto(SUGGESTION)
                    .set(SUGGESTION.ACCOUNT_ID, account.value())
                    .set(SUGGESTION.PERSON_ID, person.value())
                    .set(SUGGESTION.OFFERED_AT, now)
                    .set(SUGGESTION.LAPSES_AT, lapsesAt));
            if (!added) {
                // another window was first
                change(account, person, now, lapsesAt);
            }
        }
    }

    private boolean change(AccountId account, PersonId person, Instant now, Instant lapsesAt) {
        return sql.update(SUGGESTION)
                        .set(SUGGESTION.PERSON_ID, person.value())
                        .set(SUGGESTION.OFFERED_AT, now)
                        .set(SUGGESTION.LAPSES_AT, lapsesAt)
                        .where(SUGGESTION.ACCOUNT_ID.eq(account.value()))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        sql.deleteFrom(SUGGESTION)
                .where(SUGGESTION.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetLapsed(Instant now) {
        sql.deleteFrom(SUGGESTION).where(SUGGESTION.LAPSES_AT.le(now)).execute();
    }
}
