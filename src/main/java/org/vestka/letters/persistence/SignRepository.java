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
import org.vestka.shared.PartialDate;

/** Signs of delivery, by letter. */
@Repository
public class SignRepository {

    private final DSLContext sql;

    SignRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param today the last day on which a sign of a month or a year that is not over can have come */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignId insert(LetterId letter, SignKind kind, PartialDate seenOn, LocalDate today, Instant now) {
        LocalDate last = seenOn.latest().isAfter(today) ? today : seenOn.latest();
        return new SignId(Objects.requireNonNull(sql.insertInto(DELIVERY_SIGN)
                        .set(DELIVERY_SIGN.LETTER_ID, letter.value())
                        .set(DELIVERY_SIGN.KIND, kind)
                        .set(DELIVERY_SIGN.SEEN_ON, last)
                        .set(DELIVERY_SIGN.ON_DATE, seenOn.day() == null ? seenOn : null)
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
        PartialDate partly = row.get(DELIVERY_SIGN.ON_DATE);
        return new DeliverySign(
                new SignId(row.get(DELIVERY_SIGN.ID)),
                new LetterId(row.get(DELIVERY_SIGN.LETTER_ID)),
                row.get(DELIVERY_SIGN.KIND),
                partly == null ? PartialDate.of(row.get(DELIVERY_SIGN.SEEN_ON)) : partly,
                row.get(DELIVERY_SIGN.RECORDED_AT));
    }
}
