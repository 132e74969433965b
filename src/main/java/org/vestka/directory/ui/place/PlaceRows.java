package org.vestka.directory.ui.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.Country;
import org.vestka.directory.RegionId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.shared.ui.Tone;

/** All places in one reader's words, by country and kind. */
public final class PlaceRows {

    private PlaceRows() {}

    /**
     * A place in a list.
     *
     * @param code as in URLs
     * @param where town and region, as far as the reader can read them; may be empty
     * @param state how far its address can be trusted
     */
    public record Row(String code, String name, String where, String people, Freshness state) {}

    /**
     * Places that stand together, never none.
     *
     * @param id by which addresses point at them
     */
    public record Group(String id, String title, List<Row> rows) {}

    public static List<Group> of(Places places, LocalDate today, DirectoryWords words) {
        List<Country> countries = places.countries();
        Map<RegionId, Region> regions =
                places.regions().stream().collect(Collectors.toMap(Region::id, region -> region));
        List<Group> groups = new ArrayList<>();
        for (Country country : countries) {
            Map<FacilityKind, List<FacilityListItem>> byKind = places.list(country.code()).stream()
                    .sorted(words.byName(place -> place.nameIn(words.reader())))
                    .collect(Collectors.groupingBy(FacilityListItem::kind, TreeMap::new, Collectors.toList()));
            byKind.forEach((kind, items) -> {
                String title = words.word("facility", kind);
                groups.add(new Group(
                        country.code().value().toLowerCase(Locale.ROOT) + "-" + UrlWord.of(kind),
                        countries.size() > 1 ? country.nameIn(words.reader()) + ": " + title : title,
                        items.stream()
                                .map(item -> row(item, country, regions, today, words))
                                .toList()));
            });
        }
        return groups;
    }

    private static Row row(
            FacilityListItem item,
            Country country,
            Map<RegionId, Region> regions,
            LocalDate today,
            DirectoryWords words) {
        Region region = item.region() == null ? null : regions.get(item.region());
        String where = Stream.of(
                        item.locality() == null || !words.reads(item.locality()) ? "" : item.locality(),
                        region == null ? "" : region.nameIn(words.reader()))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
        Freshness state = item.state() == FacilityState.CLOSED
                ? new Freshness(Tone.NEUTRAL, words.text("place.closed"), null)
                : words.freshness(item.addressStatus(), item.verifiedOn(), today, country.freshnessDays());
        return new Row(
                item.code(), item.nameIn(words.reader()), where, words.text("places.people", item.people()), state);
    }
}
