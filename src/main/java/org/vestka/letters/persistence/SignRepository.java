package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.DELIVERY_SIGN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.letters.DeliverySign;
import org.vestka.letters.LetterId;
import org.vestka.letters.SignId;
import org.vestka.letters.SignKind;

/** Signs of delivery, by letter. */
@Repository
public class SignRepository {

    private final DSLContext sql;

    SignRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SignId insert(LetterId letter, SignKind kind, LocalDate seenOn, Instant now) {
        return new SignId(Objects.requireNonNull(sql.insertInto(DELIVERY_SIGN)
                        .set(DELIVERY_SIGN.LETTER_ID, letter.value())
                        .set(DELIVERY_SIGN.KIND, kind)
                        .set(DELIVERY_SIGN.SEEN_ON, seenOn)
                        .set(DELIVERY_SIGN.RECORDED_AT, now)
                        .returning(DELIVERY_SIGN.ID)
                        .fetchOne())
                .getId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(LetterId letter, SignId sign) {
        sql.deleteFrom(DELIVERY_SIGN)
                .where(DELIVERY_SIGN.ID.eq(sign.value()), DELIVERY_SIGN.LETTER_ID.eq(letter.value()))
                .execute();
    }

    /** The latest first. */
    public List<DeliverySign> of(LetterId letter) {
        return of(List.of(letter)).getOrDefault(letter, List.of());
    }

    /** Of each letter the latest first; letters without a sign are missing. */
    public Map<LetterId, List<DeliverySign>> of(Collection<LetterId> letters) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        return sql.selectFrom(DELIVERY_SIGN)
                .where(DELIVERY_SIGN.LETTER_ID.in(
                        letters.stream().map(LetterId::value).toList()))
                .orderBy(DELIVERY_SIGN.LETTER_ID, DELIVERY_SIGN.SEEN_ON.desc(), DELIVERY_SIGN.ID.desc())
                .fetchGroups(row -> new LetterId(row.get(DELIVERY_SIGN.LETTER_ID)), SignRepository::sign);
    }

    private static DeliverySign sign(Record row) {
        return new DeliverySign(
                new SignId(row.get(DELIVERY_SIGN.ID)),
                new LetterId(row.get(DELIVERY_SIGN.LETTER_ID)),
                row.get(DELIVERY_SIGN.KIND),
                row.get(DELIVERY_SIGN.SEEN_ON),
                row.get(DELIVERY_SIGN.RECORDED_AT));
    }
}
