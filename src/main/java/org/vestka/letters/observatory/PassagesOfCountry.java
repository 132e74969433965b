package org.vestka.letters.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;
import org.vestka.shared.statistics.LogRank;
import org.vestka.shared.statistics.Watched;

/** All that is told of a country's letters, reckoned once. Sums over places are made of what is told of places and of nothing else. */
final class PassagesOfCountry {

    private static final int ALL = 0;

    private final Map<Integer, ObservatoryBoard> boards = new HashMap<>();
    private final Map<FacilityId, PlacePassage> places = new HashMap<>();
    private final Map<FacilityId, List<Watched>> watched = new HashMap<>();

    PassagesOfCountry(CountryCode country, LocalDate asOf, Collection<LetterPassage> letters) {
        List<PassagesOfPlace> told = new ArrayList<>();
        letters.stream()
                .collect(Collectors.groupingBy(LetterPassage::place, TreeMap::new, Collectors.toList()))
                .forEach((place, own) -> {
                    if (Passage.count(own) >= Passage.FEWEST) {
                        told.add(new PassagesOfPlace(place, own));
                    }
                });
        for (PassagesOfPlace each : told) {
            places.put(each.place(), each.told(asOf));
            watched.put(each.place(), Passage.watched(each.letters()));
        }
        Map<Integer, List<LetterPassage>> byYear = new TreeMap<>();
        List<LetterPassage> severalYears = new ArrayList<>();
        told.forEach(place -> place.years().forEach((period, own) -> {
            if (period.isYear()) {
                byYear.computeIfAbsent(period.from().getYear(), unused -> new ArrayList<>())
                        .addAll(own);
            } else {
                severalYears.addAll(own);
            }
        }));
        Map<CustodyKind, List<LetterPassage>> custody =
                united(told, place -> place.custody().told());
        Map<LetterKind, List<LetterPassage>> kinds =
                united(told, place -> place.kinds().told());
        SortedSet<Integer> years = new TreeSet<>(byYear.keySet());
        boards.put(
                ALL,
                new ObservatoryBoard(
                        country,
                        asOf,
                        null,
                        years,
                        passage(told.stream()
                                .flatMap(place -> place.letters().stream())
                                .toList()),
                        rows(told, PassagesOfPlace::letters),
                        PassagesOfPlace.passages(custody),
                        passage(rest(told, PassagesOfPlace::custody)),
                        PassagesOfPlace.passages(kinds),
                        passage(rest(told, PassagesOfPlace::kinds)),
                        PassagesOfPlace.passages(byYear),
                        passage(severalYears)));
        byYear.forEach((year, own) -> boards.put(
                year,
                new ObservatoryBoard(
                        country,
                        asOf,
                        year,
                        years,
                        passage(own),
                        rows(told, place -> place.in(year)),
                        Map.of(),
                        null,
                        Map.of(),
                        null,
                        Map.of(),
                        null)));
    }

    private static @Nullable Passage passage(List<LetterPassage> letters) {
        return letters.isEmpty() ? null : Passage.of(letters);
    }

    private static <K extends Comparable<? super K>> Map<K, List<LetterPassage>> united(
            List<PassagesOfPlace> places, Function<PassagesOfPlace, Map<K, List<LetterPassage>>> parts) {
        Map<K, List<LetterPassage>> united = new TreeMap<>();
        places.forEach(place -> parts.apply(place)
                .forEach((key, part) ->
                        united.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(part)));
        return united;
    }

    private static List<LetterPassage> rest(
            List<PassagesOfPlace> places, Function<PassagesOfPlace, PassagesOfPlace.Parts<?>> parts) {
        return places.stream()
                .flatMap(place -> parts.apply(place).rest().stream())
                .toList();
    }

    private List<ObservatoryBoard.OfPlace> rows(
            List<PassagesOfPlace> told, Function<PassagesOfPlace, List<LetterPassage>> letters) {
        return told.stream()
                .filter(place -> !letters.apply(place).isEmpty())
                .map(place -> row(place.place(), Passage.of(letters.apply(place))))
                .sorted(Comparator.comparingLong(
                                (ObservatoryBoard.OfPlace row) -> row.passage().posted())
                        .reversed()
                        .thenComparing(ObservatoryBoard.OfPlace::place))
                .toList();
    }

    private ObservatoryBoard.OfPlace row(FacilityId place, Passage passage) {
        return new ObservatoryBoard.OfPlace(
                place, passage, place(place).map(PlacePassage::stretches).orElse(List.of()));
    }

    /** @param year null for all; one that is not told of is as good as none */
    ObservatoryBoard board(@Nullable Integer year) {
        ObservatoryBoard asked = year == null ? null : boards.get(year);
        return asked == null
                ? boards.getOrDefault(ALL, boards.values().iterator().next())
                : asked;
    }

    /** Empty for one of which nothing is told. */
    Optional<PlacePassage> place(FacilityId place) {
        return Optional.ofNullable(places.get(place));
    }

    Optional<Comparison> compare(FacilityId one, FacilityId other) {
        return place(one).flatMap(first -> place(other)
                .map(second -> new Comparison(
                        first,
                        second,
                        LogRank.compare(
                                watched.getOrDefault(one, List.of()), watched.getOrDefault(other, List.of())))));
    }
}
