package org.vestka.directory.desk.persistence;

import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESK_MEMBER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;

/** For which body an account acts. */
@Repository
public class DeskMemberRepository {

    private final DSLContext sql;

    DeskMemberRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A body by its number here and its code. */
    public record Body(long id, String code) {}

    public Optional<Body> bodyOf(AccountId account) {
        return sql.select(DESIGNATING_BODY.ID, DESIGNATING_BODY.CODE)
                .from(DESK_MEMBER)
                .join(DESIGNATING_BODY)
                .on(DESIGNATING_BODY.ID.eq(DESK_MEMBER.BODY_ID))
                .where(DESK_MEMBER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new Body(row.value1(), row.value2()));
    }

    /** Whose account the caller holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(AccountId account, long body, Instant now) {
        remove(account);
        sql.insertInto(DESK_MEMBER)
                .set(DESK_MEMBER.ACCOUNT_ID, account.value())
                .set(DESK_MEMBER.BODY_ID, body)
                .set(DESK_MEMBER.SINCE, now)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(AccountId account) {
        sql.deleteFrom(DESK_MEMBER)
                .where(DESK_MEMBER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
