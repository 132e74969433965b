package org.vestka.directory.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.AddressId;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.PlaceQuery;
import org.vestka.directory.person.Readers;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** Countries, regions and the places where people are held. */
@Service
@Transactional(readOnly = true)
public class Places {

    private final PlaceQuery places;
    private final Countries countries;
    private final Readers readers;
    private final Clock clock;

    Places(PlaceQuery places, Countries countries, Readers readers, Clock clock) {
        this.readers = readers;
        this.places = places;
        this.countries = countries;
        this.clock = clock;
    }

    /** By country, kind and code; of one country or of all. */
    @ForEveryone
    public List<FacilityListItem> list(@Nullable CountryCode country) {
        return places.list(country, Utc.today(clock));
    }

    @ForEveryone
    public Optional<FacilityPage> page(FacilityId facility) {
        return places.page(facility, Utc.today(clock), readers.areEditors())
                .map(page -> page.hidden() && !readers.areEditors() ? page.withoutWhatIsHidden() : page);
    }

    /** @param code of the country pack, as it stands in URLs: {@code BY-IK-1} */
    @ForEveryone
    public Optional<FacilityPage> page(String code) {
        return places.byCode(code).flatMap(this::page);
    }

    /**
     * What stood on the place's page at the end of a past day, without anything that is hidden by now or was hidden then.
     *
     * @param day in UTC, before today
     * @return empty where nothing is kept of the day
     */
    @ForEveryone
    public Optional<FacilityPage> page(String code, LocalDate day) {
        boolean editors = readers.areEditors();
        return places.byCode(code)
                .filter(place ->
                        editors || page(place).filter(now -> !now.hidden()).isPresent())
                .flatMap(place -> places.pageOn(place, day, editors))
                .filter(then -> editors || !then.hidden());
    }

    /** What the places are called, by language. */
    @ForEveryone
    public Map<FacilityId, Map<LanguageTag, String>> names(Collection<FacilityId> facilities) {
        Map<FacilityId, Map<LanguageTag, String>> names = new HashMap<>();
        places.names(facilities.stream().map(FacilityId::value).toList())
                .forEach((id, own) -> names.put(new FacilityId(id), own));
        return names;
    }

    /** The places whose addresses these are, be they past. */
    @ForEveryone
    public Map<AddressId, FacilityId> ofAddresses(Collection<AddressId> addresses) {
        return places.ofAddresses(addresses);
    }

    /** As they stand in URLs; those registered. */
    @ForEveryone
    public Map<FacilityId, String> codes(Collection<FacilityId> facilities) {
        return places.codes(facilities);
    }

    /** What lists say of places; those registered. One statement, which needs no transaction around it. */
    @ForEveryone
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<FacilityId, PlaceLabel> labels(Collection<FacilityId> facilities) {
        return places.labels(facilities);
    }

    @ForEveryone
    public List<Region> regions() {
        return countries.regions();
    }

    /** Empty where no pack has it. */
    @ForEveryone
    public Optional<Country> country(CountryCode code) {
        return countries.find(code);
    }

    /** By code. */
    @ForEveryone
    public List<Country> countries() {
        return countries.all().values().stream()
                .sorted(Comparator.comparing(Country::code))
                .toList();
    }
}
