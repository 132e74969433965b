package org.vestka.directory.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.RegionId;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;

/** Whose words kinds of custody are told in: a country's where it alone is meant, ours where several are. Decided here alone. */
@Component
public class CountryWords {

    private final LetterWays ways;
    private final Places places;

    CountryWords(LetterWays ways, Places places) {
        this.ways = ways;
        this.places = places;
    }

    /** @param countries of all that is told of; none where anybody can be meant */
    public DirectoryWords of(Collection<CountryCode> countries, DirectoryWords words) {
        Set<CountryCode> meant = Set.copyOf(countries);
        return words.calling(meant.size() == 1 ? ways.custody(meant.iterator().next()) : Map.of());
    }

    /** @param country null where anybody can be meant */
    public DirectoryWords of(@Nullable CountryCode country, DirectoryWords words) {
        return of(country == null ? List.of() : List.of(country), words);
    }

    /** Of those whom a filter leaves: a place and a region are of one country too. */
    public DirectoryWords of(PersonFilter filter, DirectoryWords words) {
        return of(country(filter), words);
    }

    /** Each country's own, for lists whose rows are of one each. */
    public Function<CountryCode, DirectoryWords> each(DirectoryWords words) {
        Map<CountryCode, DirectoryWords> known = new HashMap<>();
        return country -> known.computeIfAbsent(country, one -> of(one, words));
    }

    private @Nullable CountryCode country(PersonFilter filter) {
        if (filter.country() != null) {
            return filter.country();
        }
        if (filter.facility() != null) {
            return places.page(filter.facility()).map(FacilityPage::country).orElse(null);
        }
        RegionId chosen = filter.region();
        return chosen == null
                ? null
                : places.regions().stream()
                        .filter(region -> region.id().equals(chosen))
                        .map(Region::country)
                        .findFirst()
                        .orElse(null);
    }
}
