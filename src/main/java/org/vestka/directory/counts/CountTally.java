package org.vestka.directory.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.shared.LanguageTag;

/** Counts people by one thing. */
final class CountTally {

    /** In this order behind all others. */
    private static final List<Object> LAST = List.of(CountRow.NOT_KNOWN, CountRow.NOT_TOLD);

    private final CountBy by;
    private final Map<Object, long[]> rows = new HashMap<>();
    private final long[] all = new long[DesignationValue.values().length];
    /** Profession → its name in a language → how many say it so. */
    private final Map<Object, Map<LanguageTag, Map<String, Integer>>> names = new HashMap<>();

    CountTally(CountBy by) {
        this.by = by;
    }

    void add(OfDay one) {
        int column = one.designation().ordinal();
        all[column]++;
        for (Object value : one.values(by)) {
            rows.computeIfAbsent(value, row -> new long[all.length])[column]++;
            if (by == CountBy.PROFESSION && one.person().named()) {
                one.person().occupation().forEach((language, text) -> names.computeIfAbsent(
                                value, profession -> new HashMap<>())
                        .computeIfAbsent(language, tag -> new HashMap<>())
                        .merge(text.strip(), 1, Integer::sum));
            }
        }
    }

    CountTable table() {
        List<Map.Entry<Object, long[]>> ordered = new ArrayList<>(rows.entrySet());
        ordered.sort(order());
        return new CountTable(
                by,
                ordered.stream()
                        .map(entry -> new CountRow(
                                OfDay.word(entry.getKey()), named(entry.getKey()), numbers(entry.getValue())))
                        .toList(),
                new CountRow("", Map.of(), numbers(all)));
    }

    private Comparator<Map.Entry<Object, long[]>> order() {
        Comparator<Map.Entry<Object, long[]>> knownFirst = Comparator.comparing(entry -> LAST.indexOf(entry.getKey()));
        return switch (by) {
            case CUSTODY, GENDER, AGE_TODAY ->
                knownFirst.thenComparing(
                        entry -> entry.getKey() instanceof Enum<?> one ? one.ordinal() : Integer.MAX_VALUE);
            case ARRESTED ->
                knownFirst.thenComparing(entry -> entry.getKey() instanceof Integer year ? year : Integer.MAX_VALUE);
            case REGION, CHARGE, PROFESSION ->
                knownFirst
                        .thenComparing(entry -> -numbers(entry.getValue()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .thenComparing(entry -> entry.getKey().toString());
        };
    }

    /** As most say it. */
    private Map<LanguageTag, String> named(Object value) {
        Map<LanguageTag, String> own = new HashMap<>();
        names.getOrDefault(value, Map.of()).forEach((language, said) -> said.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(most -> own.put(language, most.getKey())));
        return own;
    }

    private static Map<DesignationValue, Long> numbers(long[] columns) {
        Map<DesignationValue, Long> numbers = new EnumMap<>(DesignationValue.class);
        for (DesignationValue designation : DesignationValue.values()) {
            if (columns[designation.ordinal()] > 0) {
                numbers.put(designation, columns[designation.ordinal()]);
            }
        }
        return numbers;
    }
}
