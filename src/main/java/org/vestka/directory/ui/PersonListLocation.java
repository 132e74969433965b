package org.vestka.directory.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;

/**
 * The state of the list as it stands in the URL. Every state has one URL and every URL is a state: what cannot be
 * understood is left out.
 *
 * @param chosen what the reader has chosen; without a choice of custody see {@link #filter()}
 * @param rows how many rows are open, {@link #STEP} to {@link PersonList#LIMIT}
 */
public record PersonListLocation(PersonFilter chosen, PersonSort sort, int rows) {

    /** Rows of a first look, and of each further one. */
    public static final int STEP = 24;

    /** The list as it opens. */
    public static final PersonListLocation START = of(PersonFilter.ALL);

    /** In {@code custody}: everybody, also those released. */
    public static final String ANYBODY = "any";

    private static final Set<CustodyKind> ALL_KINDS = Set.of(CustodyKind.values());
    private static final Set<CustodyKind> HELD = Arrays.stream(CustodyKind.values())
            .filter(kind -> switch (kind.group()) {
                case CUSTODY, OPEN, HOME, UNKNOWN -> true;
                case MEASURE, RELEASED, DIED -> false;
            })
            .collect(Collectors.toUnmodifiableSet());

    public PersonListLocation {
        rows = Math.clamp(rows, STEP, PersonList.LIMIT / STEP * STEP);
        rows = rows / STEP * STEP;
    }

    public static PersonListLocation of(PersonFilter filter) {
        return new PersonListLocation(filter, PersonSort.RELEVANCE, STEP);
    }

    /** Reads query parameters; of repeated ones the first, unknown ones and unknown values not at all. */
    public static PersonListLocation read(Map<String, List<String>> parameters) {
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value)));
        return parse(first);
    }

    private static PersonListLocation parse(Map<String, String> parameters) {
        Function<String, Optional<String>> get = name -> Optional.ofNullable(parameters.get(name));
        PersonFilter filter = new PersonFilter(
                parameters.getOrDefault("q", ""),
                get.apply("custody").map(PersonListLocation::kinds).orElse(Set.of()),
                get.apply("place")
                        .flatMap(PersonListLocation::id)
                        .map(FacilityId::new)
                        .orElse(null),
                get.apply("region")
                        .flatMap(PersonListLocation::id)
                        .map(RegionId::new)
                        .orElse(null),
                get.apply("designation")
                        .flatMap(word(DesignationValue.values()))
                        .orElse(null),
                get.apply("gender").flatMap(word(Gender.values())).orElse(null),
                get.apply("age").flatMap(word(AgeBand.values())).orElse(null),
                get.apply("birthday").flatMap(word(Month.values())).orElse(null),
                get.apply("writable").isPresent(),
                get.apply("few").isPresent(),
                get.apply("country").flatMap(PersonListLocation::country).orElse(null));
        return new PersonListLocation(
                filter,
                get.apply("sort").flatMap(word(PersonSort.values())).orElse(PersonSort.RELEVANCE),
                get.apply("rows")
                        .flatMap(PersonListLocation::id)
                        .map(rows -> (int) Math.min(rows, 9_999))
                        .orElse(STEP));
    }

    /** The query parameters, only those that say something. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", chosen.text().isEmpty() ? null : chosen.text());
        put(parameters, "custody", word(chosen.custody()));
        put(
                parameters,
                "place",
                chosen.facility() == null
                        ? null
                        : Long.toString(chosen.facility().value()));
        put(
                parameters,
                "region",
                chosen.region() == null ? null : Long.toString(chosen.region().value()));
        put(parameters, "designation", word(chosen.designation()));
        put(parameters, "gender", word(chosen.gender()));
        put(parameters, "age", word(chosen.age()));
        put(parameters, "birthday", word(chosen.birthdayMonth()));
        put(parameters, "writable", chosen.writable() ? "yes" : null);
        put(parameters, "few", chosen.fewLetters() ? "yes" : null);
        put(
                parameters,
                "country",
                chosen.country() == null ? null : chosen.country().value());
        put(parameters, "sort", sort == PersonSort.RELEVANCE ? null : word(sort));
        put(parameters, "rows", rows == STEP ? null : Integer.toString(rows));
        return parameters;
    }

    /** The same with another value of one parameter, from the first row on. */
    public PersonListLocation with(String parameter, @Nullable String value) {
        Map<String, String> parameters = parameters();
        parameters.remove("rows");
        parameters.remove(parameter);
        put(parameters, parameter, value);
        return parse(parameters);
    }

    public PersonListLocation withRows(int more) {
        return new PersonListLocation(chosen, sort, more);
    }

    /**
     * What to ask for. Without a choice of custody these are the people held now; who looks for a name finds it wherever
     * the person is, and so does who asks for a recognition that most have only when they are held no more.
     */
    public PersonFilter filter() {
        Set<CustodyKind> custody = chosen.custody();
        if (custody.isEmpty() && chosen.text().isEmpty() && amongTheHeld()) {
            custody = HELD;
        } else if (custody.equals(ALL_KINDS)) {
            custody = Set.of();
        }
        return chosen.withCustody(custody);
    }

    private boolean amongTheHeld() {
        return chosen.designation() == null || chosen.designation() == DesignationValue.RECOGNISED;
    }

    /** Of {@link #filter()} those a letter can reach. */
    public PersonFilter waiting() {
        return filter().withWritable(true);
    }

    /** Whether anything is chosen that can be cleared. */
    public boolean narrowed() {
        return !chosen.equals(PersonFilter.ALL);
    }

    /** How many choices there are that can be cleared. */
    public int choices() {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(Set.of("sort", "rows"));
        return parameters.size();
    }

    /** The URL, as a path of this application. */
    public String href() {
        String query = parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return DirectoryNavigation.PEOPLE + (query.isEmpty() ? "" : "?" + query);
    }

    /** Kinds of custody as they stand in the URL, in a fixed order; null for none. */
    public static @Nullable String word(Set<CustodyKind> kinds) {
        if (kinds.isEmpty()) {
            return null;
        }
        return kinds.equals(ALL_KINDS)
                ? ANYBODY
                : kinds.stream().sorted().map(kind -> word((Enum<?>) kind)).collect(Collectors.joining("."));
    }

    private static Set<CustodyKind> kinds(String text) {
        if (text.equals(ANYBODY)) {
            return ALL_KINDS;
        }
        EnumSet<CustodyKind> kinds = EnumSet.noneOf(CustodyKind.class);
        // more pieces than there are kinds say nothing new
        for (String each : text.split("\\.", CustodyKind.values().length + 1)) {
            word(CustodyKind.values()).apply(each).ifPresent(kinds::add);
        }
        return kinds;
    }

    /** A value as it stands in the URL; null for none. */
    public static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : UrlWord.of(value);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> word(E[] values) {
        return text -> UrlWord.read(text, values);
    }

    private static Optional<Long> id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<CountryCode> country(String text) {
        return text.matches("[A-Z]{2}") ? Optional.of(new CountryCode(text)) : Optional.empty();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
