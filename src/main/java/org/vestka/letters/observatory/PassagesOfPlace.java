package org.vestka.letters.observatory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;
import org.vestka.shared.statistics.ChangePoints;
import org.vestka.shared.statistics.Share;

/**
 * The letters to one place, parted so that whoever adds and subtracts what is told never comes to fewer than
 * {@link Passage#FEWEST}: each parting is one of all its letters, into parts that are as large, and no two partings cross.
 */
final class PassagesOfPlace {

    private final FacilityId place;
    private final List<LetterPassage> letters;
    private final Map<Period, List<LetterPassage>> years;
    private final Parts<CustodyKind> custody;
    private final Parts<LetterKind> kinds;

    /**
     * Parts that may be told of, and the rest.
     *
     * @param rest empty, or as large as a part
     */
    record Parts<K>(Map<K, List<LetterPassage>> told, List<LetterPassage> rest) {

        private Map<K, Passage> passages() {
            return PassagesOfPlace.passages(told);
        }

        private @Nullable Passage other() {
            return rest.isEmpty() ? null : Passage.of(rest);
        }
    }

    /** @param letters at least {@link Passage#FEWEST} */
    PassagesOfPlace(FacilityId place, List<LetterPassage> letters) {
        this.place = place;
        this.letters = List.copyOf(letters);
        this.years = years(letters);
        this.custody = part(letters, LetterPassage::custody);
        this.kinds = part(letters, LetterPassage::kind);
    }

    FacilityId place() {
        return place;
    }

    List<LetterPassage> letters() {
        return letters;
    }

    /** Empty where the year stands together with others. */
    List<LetterPassage> in(int year) {
        return years.getOrDefault(new Period(YearMonth.of(year, 1), YearMonth.of(year, 12)), List.of());
    }

    Map<Period, List<LetterPassage>> years() {
        return years;
    }

    Parts<CustodyKind> custody() {
        return custody;
    }

    Parts<LetterKind> kinds() {
        return kinds;
    }

    PlacePassage told(LocalDate asOf) {
        List<Stretch> steps = steps(asOf);
        return new PlacePassage(
                place,
                Passage.of(letters),
                passages(years),
                custody.passages(),
                custody.other(),
                kinds.passages(),
                kinds.other(),
                steps,
                stretches(steps));
    }

    static <K> Map<K, Passage> passages(Map<K, List<LetterPassage>> parts) {
        Map<K, Passage> passages = new LinkedHashMap<>();
        parts.forEach((key, part) -> passages.put(key, Passage.of(part)));
        return passages;
    }

    /** What is too small goes into the rest; where that would be too small itself, the smallest part goes with it. */
    private static <K extends Comparable<? super K>> Parts<K> part(
            List<LetterPassage> letters, Function<LetterPassage, @Nullable K> by) {
        Map<K, List<LetterPassage>> told = new TreeMap<>();
        List<LetterPassage> rest = new ArrayList<>();
        for (LetterPassage each : letters) {
            K key = by.apply(each);
            (key == null ? rest : told.computeIfAbsent(key, unused -> new ArrayList<>())).add(each);
        }
        List<K> bySize = told.keySet().stream()
                .sorted(Comparator.comparingLong((K key) -> Passage.count(told.getOrDefault(key, List.of())))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (K key : bySize) {
            boolean small = Passage.count(told.getOrDefault(key, List.of())) < Passage.FEWEST;
            if (small || !rest.isEmpty() && Passage.count(rest) < Passage.FEWEST) {
                rest.addAll(told.getOrDefault(key, List.of()));
                told.remove(key);
            }
        }
        return new Parts<>(told, rest);
    }

    /** Calendar years, joined one after another until there are enough; what is left at the end goes with the last. */
    private static Map<Period, List<LetterPassage>> years(List<LetterPassage> letters) {
        Map<Integer, List<LetterPassage>> byYear = letters.stream()
                .collect(Collectors.groupingBy(each -> each.posted().getYear(), TreeMap::new, Collectors.toList()));
        Map<Period, List<LetterPassage>> years = new LinkedHashMap<>();
        together(byYear)
                .forEach(part -> years.put(
                        new Period(
                                YearMonth.of(part.getFirst().posted().getYear(), 1),
                                YearMonth.of(part.getLast().posted().getYear(), 12)),
                        part));
        return years;
    }

    /** Within those years months in the same way, as far as each letter of them has been given its time. */
    private List<Stretch> steps(LocalDate asOf) {
        List<Stretch> steps = new ArrayList<>();
        for (List<LetterPassage> year : years.values()) {
            Map<YearMonth, List<LetterPassage>> byMonth = year.stream()
                    .collect(Collectors.groupingBy(LetterPassage::posted, TreeMap::new, Collectors.toList()));
            for (List<LetterPassage> part : together(byMonth)) {
                Period period =
                        new Period(part.getFirst().posted(), part.getLast().posted());
                if (!period.until().atEndOfMonth().plusWeeks(Stretch.WEEKS).isAfter(asOf)) {
                    steps.add(new Stretch(period, Share.of(inTime(part), Passage.count(part))));
                }
            }
        }
        return steps;
    }

    private static long inTime(Collection<LetterPassage> letters) {
        return letters.stream()
                .filter(each -> each.timed() && each.weeks() <= Stretch.WEEKS)
                .mapToLong(LetterPassage::letters)
                .sum();
    }

    private static List<Stretch> stretches(List<Stretch> steps) {
        return ChangePoints.stretches(steps.stream()
                        .map(step -> new ChangePoints.Trial(
                                step.share().of(), step.share().had()))
                        .toList())
                .stream()
                .map(stretch -> new Stretch(
                        steps.get(stretch.from())
                                .period()
                                .with(steps.get(stretch.until() - 1).period()),
                        Share.of(stretch.had(), stretch.of())))
                .toList();
    }

    /** @param inOrder the earliest first */
    private static <K> List<List<LetterPassage>> together(Map<K, List<LetterPassage>> inOrder) {
        List<List<LetterPassage>> parts = new ArrayList<>();
        List<LetterPassage> part = new ArrayList<>();
        for (List<LetterPassage> each : inOrder.values()) {
            part.addAll(each);
            if (Passage.count(part) >= Passage.FEWEST) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty() && !parts.isEmpty()) {
            parts.getLast().addAll(part);
        }
        return parts;
    }
}
