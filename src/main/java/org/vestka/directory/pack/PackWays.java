package org.vestka.directory.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.LetterWaysQuery.Named;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.Holiday;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * What a pack can do without: services that print letters, which of them a source names for a place, days off, and its own
 * words for the kinds of custody.
 *
 * @param named by the code of the place
 * @param custody empty where the pack does not say which kinds there are
 */
record PackWays(
        List<ELetterService> services,
        Map<String, Named> named,
        List<Holiday> holidays,
        Map<CustodyKind, Map<LanguageTag, String>> custody) {

    private record Place(String facility, Named named) {}

    private record Custody(CustodyKind kind, Map<LanguageTag, String> names) {}

    static PackWays read(PackFiles files, @Nullable Country country, Set<String> places, PackMistakes mistakes) {
        Set<String> codes = new HashSet<>();
        PackTable.read(
                "services.csv", files.text("services.csv"), new PackMistakes(), row -> codes.add(row.text("code")));
        Set<String> seen = new HashSet<>();
        List<ELetterService> services =
                PackTable.read("services.csv", files.text("services.csv"), mistakes, row -> service(row, seen));
        Map<String, Named> named = new LinkedHashMap<>();
        PackTable.read("e-services.csv", files.text("e-services.csv"), mistakes, row -> {
            Place place = place(row, places, codes);
            if (named.put(place.facility(), place.named()) != null) {
                throw row.mistake("'%s' stands twice".formatted(place.facility()));
            }
            return place;
        });
        if (country != null && country.eLetters() == codes.isEmpty()) {
            mistakes.add(
                    "services.csv",
                    0,
                    country.eLetters()
                            ? "'e-letters' is yes, but no service is described"
                            : "describes services, but 'e-letters' is no");
        }
        return new PackWays(
                services, named, holidays(files.text("holidays.csv"), mistakes), custody(files, country, mistakes));
    }

    private static ELetterService service(PackTable.Row row, Set<String> seen) {
        String code = row.required("code");
        if (!seen.add(code)) {
            throw row.mistake("'%s' stands twice".formatted(code));
        }
        String url = row.required("url");
        if (!url.matches("https://[^\\s/]+(/\\S*)?")) {
            throw row.mistake("'%s' is no address of a site (https://…)".formatted(url));
        }
        if (!row.labels("cost_").keySet().equals(row.labels().keySet())) {
            throw row.mistake("what it costs and its trade-off are not told in the same languages");
        }
        return new ELetterService(
                code,
                row.required("name"),
                url,
                row.labels("cost_"),
                row.labels(),
                SourceView.told(row.required("source_url"), row.required("source_date")));
    }

    private static Place place(PackTable.Row row, Set<String> places, Set<String> codes) {
        String facility = row.required("facility");
        if (!places.contains(facility)) {
            throw row.mistake("no place '%s'".formatted(facility));
        }
        row.required("services");
        for (String service : row.list("services")) {
            if (!codes.contains(service)) {
                throw row.mistake("no service '%s' in services.csv".formatted(service));
            }
        }
        return new Place(
                facility,
                new Named(
                        row.list("services").stream().distinct().toList(),
                        row.required("source_url"),
                        row.required("source_date")));
    }

    private static List<Holiday> holidays(String text, PackMistakes mistakes) {
        Set<String> days = new HashSet<>();
        return PackTable.read("holidays.csv", text, mistakes, row -> {
            String day = row.required("day");
            if (!days.add(day)) {
                throw row.mistake("'%s' stands twice".formatted(day));
            }
            row.required("source_url");
            row.required("source_date");
            if (!Holiday.isDay(day)) {
                throw row.mistake("'%s' is no day (--05-09 each year, 2026-04-21 in one)".formatted(day));
            }
            return new Holiday(day, row.labels());
        });
    }

    /** Other kinds, as on the way, released or not known, are everywhere, under the names of the interface. */
    private static boolean isOfACountry(CustodyKind kind) {
        return kind != CustodyKind.IN_TRANSIT
                && switch (kind.group()) {
                    case CUSTODY, OPEN, HOME, MEASURE -> true;
                    case UNKNOWN, RELEASED, DIED -> false;
                };
    }

    /** Whatever else names a kind must name one of these. */
    private static Map<CustodyKind, Map<LanguageTag, String>> custody(
            PackFiles files, @Nullable Country country, PackMistakes mistakes) {
        Map<CustodyKind, Map<LanguageTag, String>> names = new EnumMap<>(CustodyKind.class);
        List<Custody> kinds =
                new ArrayList<>(PackTable.read("custody-kinds.csv", files.text("custody-kinds.csv"), mistakes, row -> {
                    CustodyKind kind = row.word("kind", CustodyKind.class);
                    if (!isOfACountry(kind)) {
                        throw row.mistake("'%s' is there in every country".formatted(kind));
                    }
                    if (names.put(kind, row.labels()) != null) {
                        throw row.mistake("'%s' stands twice".formatted(kind));
                    }
                    return new Custody(kind, row.labels());
                }));
        if (kinds.isEmpty()) {
            return Map.of();
        }
        if (country != null) {
            country.reachability().keySet().stream()
                    .filter(kind -> isOfACountry(kind) && !names.containsKey(kind))
                    .forEach(kind -> mistakes.add(
                            PackFiles.PROPERTIES,
                            PackProperties.line(files.text(PackFiles.PROPERTIES), "reachability." + kind),
                            "custody-kinds.csv has no '%s'".formatted(kind)));
        }
        PackTable.read("rules.csv", files.text("rules.csv"), new PackMistakes(), row -> {
            row.words("custody", CustodyKind.class).stream()
                    .filter(kind -> isOfACountry(kind) && !names.containsKey(kind))
                    .forEach(kind ->
                            mistakes.add("rules.csv", row.line(), "custody-kinds.csv has no '%s'".formatted(kind)));
            return row;
        });
        return names;
    }
}
