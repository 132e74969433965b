package org.vestka.letters.bank.persistence;

import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.SEALED_COPY;
import static org.vestka.tables.Tables.TRUSTEE_KEY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.letters.bank.CopyCount;
import org.vestka.letters.bank.CopyId;
import org.vestka.letters.bank.SealedCopy;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeKeyId;
import org.vestka.shared.persistence.Additions;

/** Sealed copies: bytes that nobody here can read. */
@Repository
public class SealedCopyRepository {

    private static final List<Publication> SHOWN =
            Arrays.stream(Publication.values()).filter(Publication::visible).toList();

    /** How many are named in one statement. */
    private static final int AT_ONCE = 500;

    private final DSLContext sql;

    SealedCopyRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @return whether there was none of this id */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(CopyId id, PersonId person, TrusteeKeyId key, LocalDate day, byte[] ciphertext) {
        return Additions.unlessTaken(sql.insertInto(SEALED_COPY)
                .set(SEALED_COPY.ID, id.bytes())
                .set(SEALED_COPY.PERSON_ID, person.value())
                .set(SEALED_COPY.KEY_ID, key.value())
                .set(SEALED_COPY.SEALED_ON, day)
                .set(SEALED_COPY.CIPHERTEXT, ciphertext));
    }

    /** Whether this very copy is kept. */
    public boolean has(CopyId id, byte[] ciphertext) {
        return sql.fetchExists(SEALED_COPY, SEALED_COPY.ID.eq(id.bytes()).and(SEALED_COPY.CIPHERTEXT.eq(ciphertext)));
    }

    /** @return whether there was one */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(CopyId id) {
        return sql.deleteFrom(SEALED_COPY).where(SEALED_COPY.ID.eq(id.bytes())).execute() == 1;
    }

    /** Removes at most this many that were sealed before a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int removeOlder(LocalDate day, int most) {
        return sql.deleteFrom(SEALED_COPY)
                .where(SEALED_COPY.SEALED_ON.lt(day))
                .limit(most)
                .execute();
    }

    /** People whom lists show as free, with how many copies lie here for a trustee to open; by their ids. */
    public List<CopyCount> free(TrusteeId trustee, int offset, int limit) {
        return freeQuery(trustee, offset, limit)
                .fetch(row -> new CopyCount(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3().getYear(),
                        row.value4().getYear()));
    }

    /** As {@link #free} asks it. */
    ResultQuery<Record4<Long, Integer, LocalDate, LocalDate>> freeQuery(TrusteeId trustee, int offset, int limit) {
        return sql.select(
                        SEALED_COPY.PERSON_ID,
                        DSL.count(),
                        DSL.min(SEALED_COPY.SEALED_ON),
                        DSL.max(SEALED_COPY.SEALED_ON))
                .from(SEALED_COPY)
                .join(TRUSTEE_KEY)
                .on(TRUSTEE_KEY.ID.eq(SEALED_COPY.KEY_ID))
                .join(PERSON_LISTING)
                .on(PERSON_LISTING.PERSON_ID.eq(SEALED_COPY.PERSON_ID))
                .where(TRUSTEE_KEY.TRUSTEE_ID.eq(trustee.value()))
                .and(PERSON_LISTING.CUSTODY_KIND.in(CustodyKind.of(CustodyKind.Group.RELEASED)))
                .and(PERSON_LISTING.PUBLICATION.in(SHOWN))
                .groupBy(SEALED_COPY.PERSON_ID)
                .orderBy(SEALED_COPY.PERSON_ID)
                .offset(offset)
                .limit(limit);
    }

    /** What lies here of a person for a trustee to open, by the day and then in no order that tells anything. */
    public List<CopyId> idsOf(PersonId person, TrusteeId trustee, int offset, int limit) {
        return sql.select(SEALED_COPY.ID)
                .from(SEALED_COPY)
                .where(SEALED_COPY.PERSON_ID.eq(person.value()))
                .and(isFor(trustee))
                .orderBy(SEALED_COPY.SEALED_ON, SEALED_COPY.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new CopyId(HexFormat.of().formatHex(row.value1())));
    }

    /** Those of them that are still here, a trustee's and of this person. */
    public List<SealedCopy> read(PersonId person, TrusteeId trustee, Collection<CopyId> some) {
        return sql.select(SEALED_COPY.ID, SEALED_COPY.SEALED_ON, SEALED_COPY.CIPHERTEXT)
                .from(SEALED_COPY)
                .where(SEALED_COPY.ID.in(some.stream().map(CopyId::bytes).toList()))
                .and(SEALED_COPY.PERSON_ID.eq(person.value()))
                .and(isFor(trustee))
                .orderBy(SEALED_COPY.SEALED_ON, SEALED_COPY.ID)
                .fetch(row ->
                        new SealedCopy(new CopyId(HexFormat.of().formatHex(row.value1())), row.value2(), row.value3()));
    }

    /** Removes those of them that are a trustee's and of this person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(PersonId person, TrusteeId trustee, Collection<CopyId> some) {
        List<byte[]> ids = some.stream().map(CopyId::bytes).toList();
        int removed = 0;
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            removed += sql.deleteFrom(SEALED_COPY)
                    .where(SEALED_COPY.ID.in(ids.subList(at, Math.min(at + AT_ONCE, ids.size()))))
                    .and(SEALED_COPY.PERSON_ID.eq(person.value()))
                    .and(isFor(trustee))
                    .execute();
        }
        return removed;
    }

    /** Those of a person, by their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CopyId> idsOf(PersonId person) {
        return sql.select(SEALED_COPY.ID)
                .from(SEALED_COPY)
                .where(SEALED_COPY.PERSON_ID.eq(person.value()))
                .orderBy(SEALED_COPY.ID)
                .fetch(row -> new CopyId(HexFormat.of().formatHex(row.value1())));
    }

    /** Puts copies, as far as they are still there, with a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Collection<CopyId> some, PersonId to) {
        for (CopyId copy : some) {
            sql.update(SEALED_COPY)
                    .set(SEALED_COPY.PERSON_ID, to.value())
                    .where(SEALED_COPY.ID.eq(copy.bytes()))
                    .execute();
        }
    }

    /** How many copies were sealed to keys of a trustee. */
    public int count(TrusteeId trustee) {
        return sql.fetchCount(SEALED_COPY, isFor(trustee));
    }

    private Condition isFor(TrusteeId trustee) {
        return SEALED_COPY.KEY_ID.in(
                sql.select(TRUSTEE_KEY.ID).from(TRUSTEE_KEY).where(TRUSTEE_KEY.TRUSTEE_ID.eq(trustee.value())));
    }
}
