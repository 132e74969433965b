package org.vestka.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * Everybody listed at one moment: a bitmap of ordinals for each value that can be filtered by, a permutation for each
 * order. Immutable; a change makes a new one that shares what has not changed.
 *
 * <p>An ordinal is a person's place in the arrays. It never changes while the application runs; people who are no longer
 * listed keep theirs and are in no bitmap.
 */
final class PeopleSnapshot {

    /** What is true of a person or not. */
    enum Trait {
        LISTED,
        WRITABLE,
        FEW_LETTERS,
        NONE_THIS_MONTH
    }

    static final long LAST = Long.MAX_VALUE;
    private static final RoaringBitmap NOBODY = new RoaringBitmap();
    private static final int FEW = 256;

    /** Ordinal → id. */
    final long[] ids;
    /** All ordinals in the order of ids. */
    final int[] byId;
    /** Value (a kind, a place, a month, a {@link Trait} …) → who has it. */
    final Map<Object, RoaringBitmap> values;

    final Map<PersonSort, ListOrder> orders;
    final Map<LanguageTag, ListOrder> nameOrders;
    /** Ordinal → first and last day of birth as days of the epoch; {@link #LAST} first when unknown. */
    final long[] bornFirst;

    final long[] bornLast;
    /** Ordinal → the first day that somebody can have died on; {@link #LAST} for the living. */
    final long[] died;

    private final AtomicReference<@Nullable Ages> ages = new AtomicReference<>();

    PeopleSnapshot(
            long[] ids,
            int[] byId,
            Map<Object, RoaringBitmap> values,
            Map<PersonSort, ListOrder> orders,
            Map<LanguageTag, ListOrder> nameOrders,
            long[] bornFirst,
            long[] bornLast,
            long[] died) {
        this.ids = ids;
        this.byId = byId;
        this.values = values;
        this.orders = orders;
        this.nameOrders = nameOrders;
        this.bornFirst = bornFirst;
        this.bornLast = bornLast;
        this.died = died;
    }

    static PeopleSnapshot empty() {
        Map<PersonSort, ListOrder> orders = new EnumMap<>(PersonSort.class);
        for (PersonSort sort : PersonSort.values()) {
            if (sort != PersonSort.RELEVANCE && sort != PersonSort.NAME) {
                orders.put(sort, ListOrder.none(false));
            }
        }
        Map<LanguageTag, ListOrder> names = new java.util.HashMap<>();
        Languages.OFFERED.forEach(language -> names.put(language, ListOrder.none(true)));
        return new PeopleSnapshot(
                new long[0], new int[0], Map.of(), orders, names, new long[0], new long[0], new long[0]);
    }

    /** The ordinal of a person, listed or not any more; -1 for one who never was. */
    int ordinal(long id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = ids[byId[middle]];
            if (found == id) {
                return byId[middle];
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int listed() {
        return having(Trait.LISTED).getCardinality();
    }

    /** Who passes the filter, its text aside. The bitmap may be shared: not to be changed. */
    RoaringBitmap matching(PersonFilter filter, LocalDate today) {
        List<RoaringBitmap> all = new ArrayList<>();
        if (!filter.custody().isEmpty()) {
            all.add(FastAggregation.or(
                    filter.custody().stream().map(this::having).toArray(RoaringBitmap[]::new)));
        }
        addHaving(filter.facility(), all);
        addHaving(filter.region(), all);
        addHaving(filter.designation(), all);
        addHaving(filter.gender(), all);
        addHaving(filter.birthdayMonth(), all);
        addHaving(filter.country(), all);
        if (filter.age() != null) {
            all.add(aged(filter.age(), today));
        }
        if (filter.writable()) {
            all.add(having(Trait.WRITABLE));
        }
        if (filter.fewLetters()) {
            all.add(having(Trait.FEW_LETTERS));
        }
        return switch (all.size()) {
            case 0 -> having(Trait.LISTED);
            case 1 -> all.getFirst();
            default -> FastAggregation.and(all.toArray(RoaringBitmap[]::new));
        };
    }

    /** To how many of these nobody has posted a letter this month. */
    int noneThisMonth(RoaringBitmap people) {
        return RoaringBitmap.andCardinality(people, having(Trait.NONE_THIS_MONTH));
    }

    /** Ids of a cut of {@code people} in an order. */
    List<Long> cut(RoaringBitmap people, PersonSort sort, LanguageTag reader, LocalDate from, int offset, int limit) {
        ListOrder order = order(sort, reader);
        int total = people.getCardinality();
        if (offset >= total) {
            return List.of();
        }
        int start = sort == PersonSort.BIRTHDAY ? order.firstFrom(monthAndDay(from)) : 0;
        if (start == 0 && total <= FEW) {
            int[] few = people.toArray();
            ListOrder.sort(few, order.keys(), ids);
            return Arrays.stream(few, offset, Math.min(total, offset + limit))
                    .mapToObj(ordinal -> ids[ordinal])
                    .toList();
        }
        long[] bits = BitSetUtil.toLongArray(people);
        Cut cut = new Cut(bits, offset, limit);
        int[] positions = order.positions();
        int unknown = start == 0 ? positions.length : order.firstFrom(LAST);
        cut.walk(positions, start, unknown);
        cut.walk(positions, 0, start);
        cut.walk(positions, unknown, positions.length);
        return cut.found;
    }

    private ListOrder order(PersonSort sort, LanguageTag reader) {
        if (sort == PersonSort.NAME) {
            ListOrder names = nameOrders.get(reader);
            return names == null ? known(nameOrders.get(Languages.FALLBACK)) : names;
        }
        return known(orders.get(sort == PersonSort.RELEVANCE ? PersonSort.FEWEST_LETTERS : sort));
    }

    static long monthAndDay(LocalDate day) {
        return day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    private void addHaving(@Nullable Object value, List<RoaringBitmap> all) {
        if (value != null) {
            all.add(having(value));
        }
    }

    RoaringBitmap having(Object value) {
        return values.getOrDefault(value, NOBODY);
    }

    /** Age bands move with the day: counted out once for each day somebody asks on. */
    private RoaringBitmap aged(AgeBand band, LocalDate today) {
        Ages known = ages.get();
        if (known == null || !known.day.equals(today)) {
            known = new Ages(today, new EnumMap<>(AgeBand.class));
            for (AgeBand each : AgeBand.values()) {
                known.bands.put(each, count(each, today));
            }
            ages.set(known);
        }
        return known.bands.getOrDefault(band, NOBODY);
    }

    private RoaringBitmap count(AgeBand band, LocalDate today) {
        long from = band.bornFrom(today).toEpochDay();
        long until = band.bornUntil(today).toEpochDay();
        RoaringBitmap people = new RoaringBitmap();
        for (int ordinal = 0; ordinal < ids.length; ordinal++) {
            if (died[ordinal] == LAST
                    ? bornFirst[ordinal] <= until && bornLast[ordinal] >= from
                    : diedIn(band, ordinal)) {
                people.add(ordinal);
            }
        }
        people.and(having(Trait.LISTED));
        people.runOptimize();
        return people;
    }

    /** Of who has died the band on their page is the one they reached. */
    private boolean diedIn(AgeBand band, int ordinal) {
        LocalDate last = LocalDate.ofEpochDay(died[ordinal]);
        return bornFirst[ordinal] <= band.bornUntil(last).toEpochDay()
                && bornLast[ordinal] >= band.bornFrom(last).toEpochDay();
    }

    private static <T> T known(@Nullable T order) {
        if (order == null) {
            throw new IllegalStateException("an order is missing");
        }
        return order;
    }

    private record Ages(LocalDate day, Map<AgeBand, RoaringBitmap> bands) {}

    /** Walks an order and keeps a window of those who match. */
    private final class Cut {

        private final long[] bits;
        private final List<Long> found = new ArrayList<>();
        private final int limit;
        private int passOver;

        Cut(long[] bits, int offset, int limit) {
            this.bits = bits;
            this.passOver = offset;
            this.limit = limit;
        }

        void walk(int[] positions, int from, int until) {
            for (int i = from; i < until && found.size() < limit; i++) {
                int ordinal = positions[i];
                int word = ordinal >>> 6;
                if (word < bits.length && (bits[word] & (1L << ordinal)) != 0) {
                    if (passOver > 0) {
                        passOver--;
                    } else {
                        found.add(ids[ordinal]);
                    }
                }
            }
        }
    }

    static FixedBitSet bits(int[] ordinals, int size) {
        FixedBitSet bits = new FixedBitSet(Math.max(1, size));
        for (int ordinal : ordinals) {
            bits.set(ordinal);
        }
        return bits;
    }
}
