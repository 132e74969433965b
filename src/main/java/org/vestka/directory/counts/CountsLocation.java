package org.vestka.directory.counts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/**
 * A question and the people behind one of its numbers as they stand in a URL. What cannot be understood is left out.
 *
 * @param day null for today
 * @param country null for the one in which most people are named
 * @param body null for the one that names most people
 * @param unread whether a day was named that is none
 */
public record CountsLocation(
        @Nullable LocalDate day,
        @Nullable CountryCode country,
        @Nullable String body,
        boolean unread,
        PeopleOfDayFilter filter) {

    private static final int LONGEST_VALUE = 200;

    /** The numbers of today. */
    public static CountsLocation of(@Nullable CountryCode country) {
        return new CountsLocation(null, country, null, false, PeopleOfDayFilter.ALL);
    }

    /** Whether another day was asked for than the one that is counted: it is to come, too long ago, or none. */
    public boolean another(LocalDate counted) {
        return unread || day != null && !day.equals(counted);
    }

    /** Reads query parameters; of repeated ones the first. */
    public static CountsLocation read(Map<String, List<String>> parameters) {
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value)));
        Map<CountBy, String> values = new EnumMap<>(CountBy.class);
        for (CountBy by : CountBy.values()) {
            String value = first.get(UrlWord.of(by));
            if (PeopleOfDayFilter.narrows(by) && value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) {
                values.put(by, value);
            }
        }
        return new CountsLocation(
                day(first.get("day")).orElse(null),
                Optional.ofNullable(first.get("country"))
                        .filter(text -> text.matches("[A-Z]{2}"))
                        .map(CountryCode::new)
                        .orElse(null),
                first.get("body"),
                first.containsKey("day") && day(first.get("day")).isEmpty(),
                new PeopleOfDayFilter(
                        UrlWord.read(first.get("designation"), DesignationValue.values())
                                .orElse(null),
                        kinds(first.getOrDefault("custody", "")),
                        values));
    }

    /** The query, with what differs from the question left to the filter. */
    public static String query(CountQuestion question, PeopleOfDayFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("day", question.day().toString());
        parameters.put("country", question.country().value());
        parameters.put("body", question.body());
        if (filter.designation() != null) {
            parameters.put("designation", UrlWord.of(filter.designation()));
        }
        if (!filter.custody().isEmpty()) {
            parameters.put(
                    "custody",
                    filter.custody().stream().sorted().map(UrlWord::of).collect(Collectors.joining(".")));
        }
        filter.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parameters.put(UrlWord.of(entry.getKey()), entry.getValue()));
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Set<CustodyKind> kinds(String text) {
        Set<CustodyKind> kinds = EnumSet.noneOf(CustodyKind.class);
        for (String each : text.split("\\.")) {
            UrlWord.read(each, CustodyKind.values()).ifPresent(kinds::add);
        }
        return kinds;
    }
}
