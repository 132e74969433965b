package org.vestka.museum.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.museum.MuseumFilter;

/**
 * What is asked for, as it stands in the URL: {@code museum?place=BY-IK-1&year=2025}.
 *
 * @param place its code
 */
public record MuseumLocation(
        @Nullable PublicId person,
        @Nullable String place,
        @Nullable Integer year) {

    public static final MuseumLocation START = new MuseumLocation(null, null, null);

    /** What cannot be read asks for nothing. */
    public static MuseumLocation read(Map<String, List<String>> parameters) {
        String place = first(parameters, "place");
        String year = first(parameters, "year");
        return new MuseumLocation(
                PublicId.parse(first(parameters, "person")).orElse(null),
                place.matches("[0-9A-Za-z-]{1,40}") ? place : null,
                year.matches("[12][0-9]{3}") ? Integer.valueOf(year) : null);
    }

    /** Empty where nothing can be like that: of somebody who is not shown and of nobody there is the same. */
    public Optional<MuseumFilter> filter(People people, Places places) {
        Optional<PersonId> somebody = Optional.ofNullable(person).flatMap(people::idOf);
        Optional<FacilityId> somewhere =
                Optional.ofNullable(place).flatMap(places::page).map(FacilityPage::id);
        return (person != null && somebody.isEmpty()) || (place != null && somewhere.isEmpty())
                ? Optional.empty()
                : Optional.of(new MuseumFilter(somebody.orElse(null), somewhere.orElse(null), year));
    }

    /** The page of a long list that is asked for, from 1. */
    public static int page(Map<String, List<String>> parameters) {
        return Optional.of(first(parameters, "page"))
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    public boolean asksForAll() {
        return person == null && place == null && year == null;
    }

    /** With its question mark, or empty. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (person != null) {
            asked.put("person", person.value());
        }
        if (place != null) {
            asked.put("place", place);
        }
        if (year != null) {
            asked.put("year", year.toString());
        }
        return asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", asked.isEmpty() ? "" : "?", ""));
    }

    public String href() {
        return MuseumNavigation.ROOT + query();
    }
}
