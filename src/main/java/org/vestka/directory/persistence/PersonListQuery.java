package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.vestka.directory.AgeBand;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.NameRole;
import org.vestka.directory.PersonFilter;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonListItem;
import org.vestka.directory.PersonListPage;
import org.vestka.directory.PersonName;
import org.vestka.directory.PersonSort;
import org.vestka.directory.PublicId;
import org.vestka.directory.Publication;
import org.vestka.directory.RegionId;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Reads lists of people from {@code person_listing} and {@code person_attention}. */
@Repository
public class PersonListQuery {

    private static final Field<Integer> POSTED_PERIOD = orZero(PERSON_ATTENTION.POSTED_PERIOD);
    private static final Field<Integer> POSTED_90_DAYS = orZero(PERSON_ATTENTION.POSTED_90_DAYS);
    private static final Field<Integer> RESERVED = orZero(PERSON_ATTENTION.RESERVED);
    private static final Field<Integer> ADOPTERS = orZero(PERSON_ATTENTION.ADOPTERS);
    /** Of limited people no birth date is shown, found or sorted by. */
    private static final Field<String> BORN = DSL.when(
            PERSON_LISTING.PUBLICATION.ne(Publication.LIMITED),
            DSL.field(PERSON_LISTING.BORN.getQualifiedName(), SQLDataType.VARCHAR));

    private final DSLContext sql;
    private final Clock clock;

    PersonListQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A cut of the list, with the numbers of the whole. */
    public PersonListPage page(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        LocalDate today = LocalDate.now(clock);
        Condition condition = condition(filter, today);
        var numbers = sql.select(DSL.count(), DSL.count(DSL.when(POSTED_PERIOD.eq(0), 1)))
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(condition)
                .fetchSingle();
        List<PersonListItem> items = rows().where(condition)
                .orderBy(order(sort, reader, today))
                .limit(limit)
                .offset(offset)
                .fetch(PersonListQuery::item);
        return new PersonListPage(items, numbers.value1(), numbers.value2());
    }

    /** How many people match. */
    public long count(PersonFilter filter) {
        return sql.selectCount()
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(condition(filter, LocalDate.now(clock)))
                .fetchSingle()
                .value1();
    }

    private SelectOnConditionStep<Record> rows() {
        List<Field<?>> fields = new ArrayList<>(List.of(PERSON_LISTING.fields()));
        fields.addAll(List.of(POSTED_PERIOD, POSTED_90_DAYS, RESERVED, ADOPTERS));
        return sql.select(fields)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID));
    }

    private static Condition condition(PersonFilter filter, LocalDate today) {
        List<Condition> all = new ArrayList<>();
        all.add(PERSON_LISTING.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED, Publication.MEMORIAL));
        for (String word : filter.text().split("\\s+")) {
            if (!word.isEmpty()) {
                all.add(PERSON_LISTING.NAMES.contains(word));
            }
        }
        if (!filter.custody().isEmpty()) {
            all.add(PERSON_LISTING.CUSTODY_KIND.in(filter.custody()));
        }
        if (filter.facility() != null) {
            all.add(PERSON_LISTING.FACILITY_ID.eq(filter.facility().value()));
        }
        if (filter.region() != null) {
            all.add(PERSON_LISTING.REGION_ID.eq(filter.region().value()));
        }
        if (filter.designation() != null) {
            all.add(PERSON_LISTING.DESIGNATION.eq(filter.designation()));
            all.add(PERSON_LISTING.PUBLICATION.ne(Publication.LIMITED));
        }
        if (filter.gender() != null) {
            all.add(PERSON_LISTING.GENDER.eq(filter.gender()));
        }
        AgeBand age = filter.age();
        if (age != null) {
            Field<String> earliest = DSL.concat(BORN, DSL.inline("-01-01")).substring(1, 10);
            Field<String> latest = DSL.when(DSL.length(BORN).eq(4), DSL.concat(BORN, DSL.inline("-12-31")))
                    .when(DSL.length(BORN).eq(7), DSL.concat(BORN, DSL.inline("-31")))
                    .otherwise(BORN);
            all.add(latest.ge(age.bornFrom(today).toString()));
            all.add(earliest.le(age.bornUntil(today).toString()));
        }
        if (filter.birthdayMonth() != null) {
            all.add(BORN.substring(6, 2)
                    .eq("%02d".formatted(filter.birthdayMonth().getValue())));
        }
        if (filter.writable()) {
            all.add(PERSON_LISTING.REACHABILITY.in(PersonFilter.WRITABLE));
            all.add(PERSON_LISTING.PUBLICATION.ne(Publication.MEMORIAL));
        }
        if (filter.fewLetters()) {
            all.add(POSTED_90_DAYS.add(RESERVED).le(1));
        }
        if (filter.country() != null) {
            all.add(PERSON_LISTING.COUNTRY_CODE.eq(filter.country().value()));
        }
        return DSL.and(all);
    }

    private static List<SortField<?>> order(PersonSort sort, LanguageTag reader, LocalDate today) {
        List<SortField<?>> order = new ArrayList<>();
        switch (sort) {
            case RELEVANCE, FEWEST_LETTERS ->
                order.add(POSTED_90_DAYS.add(RESERVED).asc());
            case NAME ->
                order.add(
                        reader.equals(LanguageTag.BE) || reader.equals(LanguageTag.RU)
                                ? PERSON_LISTING.NAME_ORIGINAL.asc()
                                : PERSON_LISTING.NAME_LATIN.asc());
            case BIRTHDAY -> {
                Field<String> day = BORN.substring(6, 5);
                order.add(DSL.when(DSL.length(BORN).eq(10), 0).otherwise(1).asc());
                order.add(DSL.when(day.ge(today.toString().substring(5)), 0)
                        .otherwise(1)
                        .asc());
                order.add(day.asc());
            }
            case LONGEST_IN_CUSTODY -> {
                order.add(DSL.when(PERSON_LISTING.CUSTODY_SINCE.isNull(), 1)
                        .otherwise(0)
                        .asc());
                order.add(PERSON_LISTING.CUSTODY_SINCE.asc());
            }
            case RECENTLY_CHANGED -> order.add(PERSON_LISTING.CHANGED_AT.desc());
            case OLDEST_VERIFICATION -> order.add(PERSON_LISTING.VERIFIED_ON.asc());
        }
        order.add(PERSON_LISTING.PERSON_ID.asc());
        return order;
    }

    private static PersonListItem item(Record row) {
        boolean limited = row.get(PERSON_LISTING.PUBLICATION) == Publication.LIMITED;
        String since = row.get(PERSON_LISTING.CUSTODY_SINCE);
        Long facility = row.get(PERSON_LISTING.FACILITY_ID);
        Long region = row.get(PERSON_LISTING.REGION_ID);
        return new PersonListItem(
                new PersonId(row.get(PERSON_LISTING.PERSON_ID)),
                new PublicId(row.get(PERSON_LISTING.PUBLIC_ID)),
                new CountryCode(row.get(PERSON_LISTING.COUNTRY_CODE)),
                row.get(PERSON_LISTING.PUBLICATION),
                row.get(PERSON_LISTING.NAME_ORIGINAL),
                row.get(PERSON_LISTING.NAME_LATIN),
                names(row.get(PERSON_LISTING.NAMES)),
                row.get(PERSON_LISTING.GENDER),
                limited ? null : row.get(PERSON_LISTING.BORN),
                row.get(PERSON_LISTING.CUSTODY_KIND),
                since == null ? null : PartialDate.parse(since),
                facility == null ? null : new FacilityId(facility),
                region == null ? null : new RegionId(region),
                limited ? null : row.get(PERSON_LISTING.DESIGNATION),
                row.get(PERSON_LISTING.REACHABILITY),
                row.get(PERSON_LISTING.ADDRESS_STATUS),
                row.get(PERSON_LISTING.VERIFIED_ON),
                row.get(POSTED_PERIOD),
                row.get(POSTED_90_DAYS),
                row.get(RESERVED),
                row.get(ADOPTERS));
    }

    /** {@code language=name}, one per line. */
    static List<PersonName> names(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && !parts[1].isBlank())
                .map(parts -> new PersonName(new LanguageTag(parts[0]), NameRole.DISPLAY, parts[1]))
                .toList();
    }

    private static Field<Integer> orZero(Field<Integer> number) {
        return DSL.coalesce(number, DSL.inline(0));
    }
}
