package org.vestka.directory.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.Publication;
import org.vestka.directory.search.PeopleSnapshot.Trait;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;

/** Makes the next snapshot from the last one: the same act for one person and for all at the start. */
final class SnapshotChange {

    private static final int FEW_LETTERS = 1;
    private static final Map<LanguageTag, RuleBasedCollator> COLLATORS = new HashMap<>();

    static {
        for (LanguageTag language : Languages.OFFERED) {
            RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(language.locale());
            COLLATORS.put(language, (RuleBasedCollator) collator.freeze());
        }
    }

    private final PeopleSnapshot before;
    private final List<ListedPerson> people;
    /** Ordinals of {@link #people}, in step. */
    private final int[] ordinals;
    /** Those and the ones that are gone. */
    private final int[] touched;

    private final Map<Long, Integer> newOrdinals = new HashMap<>();
    private final int size;

    /**
     * @param people as they are now; those unknown so far get the next ordinals in this order
     * @param gone ids of people no longer listed; unknown ones are passed over
     */
    SnapshotChange(PeopleSnapshot before, List<ListedPerson> people, Collection<Long> gone) {
        this.before = before;
        this.people = people;
        ordinals = new int[people.size()];
        int next = before.ids.length;
        for (int i = 0; i < ordinals.length; i++) {
            long id = people.get(i).id();
            int known = before.ordinal(id);
            ordinals[i] = known < 0 ? next++ : known;
            if (known < 0) {
                newOrdinals.put(id, ordinals[i]);
            }
        }
        size = next;
        int[] left = gone.stream()
                .mapToInt(before::ordinal)
                .filter(ordinal -> ordinal >= 0)
                .toArray();
        touched = Arrays.copyOf(ordinals, ordinals.length + left.length);
        System.arraycopy(left, 0, touched, ordinals.length, left.length);
    }

    /** How many ordinals there are now. */
    int size() {
        return size;
    }

    /** The ordinal of a person, known before or new; -1 for one who is neither. */
    int ordinal(long id) {
        Integer fresh = newOrdinals.get(id);
        return fresh == null ? before.ordinal(id) : fresh;
    }

    int[] ordinals() {
        return ordinals;
    }

    PeopleSnapshot made() {
        long[] ids = Arrays.copyOf(before.ids, size);
        long[] bornFirst = Arrays.copyOf(before.bornFirst, size);
        long[] bornLast = Arrays.copyOf(before.bornLast, size);
        long[] died = Arrays.copyOf(before.died, size);
        for (int i = 0; i < ordinals.length; i++) {
            ListedPerson person = people.get(i);
            ids[ordinals[i]] = person.id();
            PartialDate born = person.born();
            bornFirst[ordinals[i]] =
                    born == null ? PeopleSnapshot.LAST : born.earliest().toEpochDay();
            bornLast[ordinals[i]] =
                    born == null ? Long.MIN_VALUE : born.latest().toEpochDay();
            died[ordinals[i]] = person.died() == null
                    ? PeopleSnapshot.LAST
                    : person.died().earliest().toEpochDay();
        }
        FixedBitSet isChanged = PeopleSnapshot.bits(ordinals, size);
        Map<PersonSort, ListOrder> orders = new EnumMap<>(PersonSort.class);
        before.orders.forEach((sort, order) -> orders.put(sort, numbers(sort, order, isChanged, ids)));
        Map<LanguageTag, ListOrder> names = new HashMap<>();
        before.nameOrders.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), collated(entry.getKey(), entry.getValue(), isChanged, ids)))
                .toList()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return new PeopleSnapshot(ids, byId(ids), values(), orders, names, bornFirst, bornLast, died);
    }

    private int[] byId(long[] ids) {
        if (size == before.ids.length) {
            return before.byId;
        }
        int[] all = Arrays.copyOf(before.byId, size);
        for (int ordinal = before.ids.length; ordinal < size; ordinal++) {
            all[ordinal] = ordinal;
        }
        boolean ascending = true;
        for (int i = Math.max(1, before.ids.length); i < size && ascending; i++) {
            ascending = ids[all[i - 1]] < ids[all[i]];
        }
        if (!ascending) {
            ListOrder.sort(all, new SortKeys.Numbers(ids), ids);
        }
        return all;
    }

    private Map<Object, RoaringBitmap> values() {
        Map<Object, RoaringBitmap> fresh = new HashMap<>();
        for (int i = 0; i < ordinals.length; i++) {
            for (Object value : valuesOf(people.get(i))) {
                fresh.computeIfAbsent(value, any -> new RoaringBitmap()).add(ordinals[i]);
            }
        }
        RoaringBitmap stale = RoaringBitmap.bitmapOf(touched);
        Map<Object, RoaringBitmap> values = new HashMap<>(before.values);
        before.values.forEach((value, had) -> {
            if (RoaringBitmap.intersects(had, stale)) {
                RoaringBitmap rest = RoaringBitmap.andNot(had, stale);
                if (rest.isEmpty()) {
                    values.remove(value);
                } else {
                    values.put(value, rest);
                }
            }
        });
        fresh.forEach((value, have) -> {
            have.runOptimize();
            values.merge(value, have, (had, more) -> RoaringBitmap.or(had, more));
        });
        return Map.copyOf(values);
    }

    private static List<Object> valuesOf(ListedPerson person) {
        List<Object> values =
                new ArrayList<>(List.of(Trait.LISTED, person.custody(), person.gender(), person.country()));
        add(person.facility(), values);
        add(person.region(), values);
        add(person.designation(), values);
        add(birthdayMonth(person.born()), values);
        if (person.publication() != Publication.MEMORIAL
                && person.reachability().writable()) {
            values.add(Trait.WRITABLE);
        }
        if (person.letters() <= FEW_LETTERS) {
            values.add(Trait.FEW_LETTERS);
        }
        if (person.postedThisMonth() == 0) {
            values.add(Trait.NONE_THIS_MONTH);
        }
        return values;
    }

    private static void add(@Nullable Object value, List<Object> values) {
        if (value != null) {
            values.add(value);
        }
    }

    private static @Nullable Month birthdayMonth(@Nullable PartialDate born) {
        Integer month = born == null ? null : born.month();
        return month == null ? null : Month.of(month);
    }

    private ListOrder numbers(PersonSort sort, ListOrder order, FixedBitSet isChanged, long[] ids) {
        SortKeys.Numbers keys = ((SortKeys.Numbers) order.keys()).copy(size);
        for (int i = 0; i < ordinals.length; i++) {
            keys.keys[ordinals[i]] = number(sort, people.get(i));
        }
        return unchanged(order, keys) ? order : order.with(keys, ordinals, isChanged, ids);
    }

    private static long number(PersonSort sort, ListedPerson person) {
        return switch (sort) {
            case FEWEST_LETTERS -> person.letters();
            case BIRTHDAY -> birthday(person.born());
            case LONGEST_IN_CUSTODY -> dateOrder(person.custodySince());
            case RECENTLY_CHANGED -> -ChronoUnit.MICROS.between(Instant.EPOCH, person.changedAt());
            case OLDEST_VERIFICATION ->
                person.verifiedOn() == null
                        ? Long.MIN_VALUE
                        : person.verifiedOn().toEpochDay();
            case RELEVANCE, NAME -> throw new IllegalArgumentException("no number orders by " + sort);
        };
    }

    private static long birthday(@Nullable PartialDate born) {
        LocalDate day = born == null ? null : born.exact().orElse(null);
        return day == null ? PeopleSnapshot.LAST : PeopleSnapshot.monthAndDay(day);
    }

    /** As {@link PartialDate} compares. */
    private static long dateOrder(@Nullable PartialDate date) {
        return date == null
                ? PeopleSnapshot.LAST
                : date.earliest().toEpochDay() * 1000 + ChronoUnit.DAYS.between(date.earliest(), date.latest());
    }

    private ListOrder collated(LanguageTag language, ListOrder order, FixedBitSet isChanged, long[] ids) {
        SortKeys.Collated keys = ((SortKeys.Collated) order.keys()).copy(size);
        RuleBasedCollator collator =
                Objects.requireNonNull(COLLATORS.get(language)).cloneAsThawed();
        RawCollationKey key = new RawCollationKey();
        for (int i = 0; i < ordinals.length; i++) {
            collator.getRawCollationKey(
                    SurnameFirst.of(
                            language, people.get(i).names(), people.get(i).parts()),
                    key);
            keys.keys[ordinals[i]] = Arrays.copyOf(key.bytes, key.size);
        }
        return unchanged(order, keys) ? order : order.with(keys, ordinals, isChanged, ids);
    }

    private boolean unchanged(ListOrder order, SortKeys keys) {
        if (size != before.ids.length) {
            return false;
        }
        for (int ordinal : ordinals) {
            if (!keys.same(order.keys(), ordinal)) {
                return false;
            }
        }
        return true;
    }
}
