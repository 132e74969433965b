package org.vestka.directory.attention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.BirthdayLetter;

/**
 * Everybody who can be written to: for each value that decides whose turn it is, a bitmap of who has it. The neediest are
 * found by cutting few of them with each other, however many people there are. For one thread at a time.
 */
final class PeopleByNeed {

    private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);
    private static final List<MonthDay> DAYS =
            LEAP_YEAR.datesUntil(LEAP_YEAR.plusYears(1)).map(MonthDay::from).toList();
    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    /** A person's place in {@link #people}, theirs for good. */
    private final Map<PersonId, Integer> ordinals = new HashMap<>();
    /** Null once they cannot be written to any more. */
    private final List<@Nullable WritablePerson> people = new ArrayList<>();

    private final RoaringBitmap everybody = new RoaringBitmap();
    private final RoaringBitmap adopted = new RoaringBitmap();
    /** A country, a place, a gender, a birthday → who has it. */
    private final Map<Object, RoaringBitmap> having = new HashMap<>();
    /** Letters, those on the table among them → who has so many. */
    private final NavigableMap<Integer, RoaringBitmap> in90Days = new TreeMap<>();

    private final NavigableMap<Integer, RoaringBitmap> inMonth = new TreeMap<>();
    private final NavigableMap<Integer, RoaringBitmap> inCampaign = new TreeMap<>();

    /** Days of posting → the birthdays for which it is time to write on {@link #timelyOn}. */
    private final Map<Integer, List<MonthDay>> timely = new HashMap<>();

    private @Nullable LocalDate timelyOn;

    /** What is so of somebody now; null when they cannot be written to. */
    void put(PersonId id, @Nullable WritablePerson now) {
        Integer known = ordinals.get(id);
        if (known == null && now == null) {
            return;
        }
        int ordinal = known == null ? people.size() : known;
        if (known == null) {
            ordinals.put(id, ordinal);
            people.add(null);
        }
        WritablePerson before = people.set(ordinal, now);
        if (before != null) {
            remove(before, ordinal);
        }
        if (now != null) {
            add(now, ordinal);
        }
    }

    private void add(WritablePerson person, int ordinal) {
        everybody.add(ordinal);
        AttentionNumbers numbers = person.numbers();
        if (numbers.adopters() > 0) {
            adopted.add(ordinal);
        }
        values(person).forEach(value -> add(having, value, ordinal));
        add(in90Days, numbers.posted90Days() + numbers.reserved(), ordinal);
        add(inMonth, numbers.postedPeriod() + numbers.reserved(), ordinal);
        add(inCampaign, numbers.postedCampaign() + numbers.reserved(), ordinal);
    }

    private void remove(WritablePerson person, int ordinal) {
        everybody.remove(ordinal);
        adopted.remove(ordinal);
        AttentionNumbers numbers = person.numbers();
        values(person).forEach(value -> remove(having, value, ordinal));
        remove(in90Days, numbers.posted90Days() + numbers.reserved(), ordinal);
        remove(inMonth, numbers.postedPeriod() + numbers.reserved(), ordinal);
        remove(inCampaign, numbers.postedCampaign() + numbers.reserved(), ordinal);
    }

    private static List<Object> values(WritablePerson person) {
        List<Object> values = new ArrayList<>();
        values.add(person.country());
        addKnown(values, person.facility());
        addKnown(values, person.gender());
        addKnown(values, person.birthday());
        return values;
    }

    private static void addKnown(List<Object> values, @Nullable Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    private static <K> void add(Map<K, RoaringBitmap> bitmaps, K value, int ordinal) {
        bitmaps.computeIfAbsent(value, any -> new RoaringBitmap()).add(ordinal);
    }

    private static <K> void remove(Map<K, RoaringBitmap> bitmaps, K value, int ordinal) {
        RoaringBitmap have = bitmaps.get(value);
        if (have != null) {
            have.remove(ordinal);
            if (have.isEmpty()) {
                bitmaps.remove(value);
            }
        }
    }

    /** So many of those who fit the wishes, neediest first, in a new order of chance each time. */
    List<Candidate> neediest(NeedWishes wishes, Need need, int limit) {
        List<Candidate> found = new ArrayList<>();
        RoaringBitmap wished = wished(wishes);
        RoaringBitmap soon = RoaringBitmap.and(wished, birthdaySoon(wishes, need));
        if (wishes.birthdays()) {
            wished = soon;
        }
        RoaringBitmap below = RoaringBitmap.and(wished, belowFloor(wishes, need));
        take(below, true, soon, limit, found);
        take(RoaringBitmap.andNot(wished, below), false, soon, limit, found);
        return found;
    }

    private void take(RoaringBitmap from, boolean belowFloor, RoaringBitmap soon, int limit, List<Candidate> found) {
        if (from.isEmpty()) {
            return;
        }
        for (RoaringBitmap asFew : in90Days.values()) {
            if (found.size() >= limit) {
                return;
            }
            RoaringBitmap equals = RoaringBitmap.and(from, asFew);
            if (!equals.isEmpty()) {
                RoaringBitmap born = RoaringBitmap.and(equals, soon);
                equals.andNot(soon);
                takeUnadoptedFirst(born, belowFloor, true, limit, found);
                takeUnadoptedFirst(equals, belowFloor, false, limit, found);
            }
        }
    }

    private void takeUnadoptedFirst(
            RoaringBitmap equals, boolean belowFloor, boolean birthdaySoon, int limit, List<Candidate> found) {
        for (RoaringBitmap cell : List.of(RoaringBitmap.andNot(equals, adopted), RoaringBitmap.and(equals, adopted))) {
            for (int ordinal : byChance(cell, limit - found.size())) {
                WritablePerson person = people.get(ordinal);
                if (person != null) {
                    found.add(new Candidate(person, belowFloor, birthdaySoon));
                }
            }
        }
    }

    /** So many of them at most, each as likely as any other and in any order. */
    private static List<Integer> byChance(RoaringBitmap cell, int howMany) {
        int all = cell.getCardinality();
        if (howMany >= all) {
            List<Integer> shuffled = new ArrayList<>(all);
            cell.forEach((int ordinal) -> shuffled.add(ordinal));
            Collections.shuffle(shuffled, ThreadLocalRandom.current());
            return shuffled;
        }
        // Floyd's sampling: no more draws than are wanted; its order is not yet chance
        Set<Integer> positions = new LinkedHashSet<>();
        for (int last = all - Math.max(0, howMany); last < all; last++) {
            int position = ThreadLocalRandom.current().nextInt(last + 1);
            if (!positions.add(position)) {
                positions.add(last);
            }
        }
        List<Integer> drawn = new ArrayList<>();
        positions.forEach(position -> drawn.add(cell.select(position)));
        Collections.shuffle(drawn, ThreadLocalRandom.current());
        return drawn;
    }

    private RoaringBitmap wished(NeedWishes wishes) {
        RoaringBitmap wished = wishes.countries().isEmpty() ? everybody.clone() : having(wishes.countries());
        if (wishes.gender() != null) {
            wished.and(having.getOrDefault(wishes.gender(), NOBODY));
        }
        if (wishes.facility() != null) {
            wished.and(having.getOrDefault(wishes.facility(), NOBODY));
        }
        for (PersonId not : wishes.except()) {
            Integer ordinal = ordinals.get(not);
            if (ordinal != null) {
                wished.remove(ordinal);
            }
        }
        return wished;
    }

    /** Who has any of these values, in a bitmap of its own. */
    private RoaringBitmap having(Iterable<?> values) {
        RoaringBitmap any = new RoaringBitmap();
        values.forEach(value -> any.or(having.getOrDefault(value, NOBODY)));
        return any;
    }

    private RoaringBitmap belowFloor(NeedWishes wishes, Need need) {
        RoaringBitmap below = new RoaringBitmap();
        RoaringBitmap told = new RoaringBitmap();
        for (Map.Entry<CountryCode, FloorInForce> country : need.floors().entrySet()) {
            FloorInForce floor = country.getValue();
            boolean asUnset = !floor.campaign() && floor.letters() == CoverageFloor.DEFAULT;
            if (!asUnset && (wishes.countries().isEmpty() || wishes.countries().contains(country.getKey()))) {
                RoaringBitmap there = having.getOrDefault(country.getKey(), NOBODY);
                told.or(there);
                below.or(RoaringBitmap.and(there, fewerThan(floor.letters(), floor.campaign() ? inCampaign : inMonth)));
            }
        }
        RoaringBitmap elsewhere = fewerThan(CoverageFloor.DEFAULT, inMonth);
        elsewhere.andNot(told);
        below.or(elsewhere);
        return below;
    }

    private static RoaringBitmap fewerThan(int letters, NavigableMap<Integer, RoaringBitmap> counted) {
        RoaringBitmap fewer = new RoaringBitmap();
        counted.headMap(letters).values().forEach(fewer::or);
        return fewer;
    }

    private RoaringBitmap birthdaySoon(NeedWishes wishes, Need need) {
        Map<Integer, RoaringBitmap> countries = new HashMap<>();
        need.postingDays().forEach((country, days) -> {
            if (wishes.countries().isEmpty() || wishes.countries().contains(country)) {
                countries.computeIfAbsent(days, any -> new RoaringBitmap()).or(having.getOrDefault(country, NOBODY));
            }
        });
        RoaringBitmap soon = new RoaringBitmap();
        countries.forEach((days, there) -> {
            RoaringBitmap born = having(timely(need.today(), days));
            born.and(there);
            soon.or(born);
        });
        return soon;
    }

    private List<MonthDay> timely(LocalDate today, int postingDays) {
        if (!today.equals(timelyOn)) {
            timelyOn = today;
            timely.clear();
        }
        return timely.computeIfAbsent(postingDays, any -> DAYS.stream()
                .filter(day -> BirthdayLetter.next(day, today, postingDays).timely(today))
                .toList());
    }
}
