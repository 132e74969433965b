package org.vestka.directory.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.AddressId;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * The writing side of places: countries, regions, facilities, addresses, bodies. Like {@link Registry} it asks nobody's
 * permission and is one transaction per act; a change of an address reaches everyone who is held there.
 */
@Component
@Transactional
public class FacilityRegistry {

    private final FacilityRepository facilities;
    private final Countries countries;
    private final DesignationRepository bodies;
    private final Sources sources;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FacilityRegistry(
            FacilityRepository facilities,
            Countries countries,
            DesignationRepository bodies,
            Sources sources,
            Registry registry,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facilities = facilities;
        this.countries = countries;
        this.bodies = bodies;
        this.sources = sources;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    public void putCountry(Country country) {
        countries.put(country);
    }

    public RegionId putRegion(CountryCode country, String code, Map<LanguageTag, String> names) {
        return countries.putRegion(country, code, names);
    }

    /** Stores a designating body, or brings what is stored to this. */
    public void putBody(DesignatingBody body) {
        bodies.putBody(body.code(), body.school().name(), body.url(), body.names());
    }

    /** Stores a place with its names and aliases; it has no address yet. */
    public FacilityId add(FacilityDraft draft, SourceDraft source) {
        return facilities.add(draft, sources.add(source, now()).value());
    }

    public AddressId addAddress(FacilityId facility, AddressDraft draft, SourceDraft source) {
        Instant now = now();
        AddressId address =
                facilities.addAddress(facility, draft, sources.add(source, now).value(), null);
        tell(facility, now);
        return address;
    }

    /**
     * Somebody vouches for an address.
     *
     * @throws NoSuchAddress when it is not stored
     */
    public void verifyAddress(AddressId address, LocalDate on, SourceDraft source) {
        FacilityId facility = facilities.lockAddress(address).orElseThrow(() -> new NoSuchAddress(address));
        Instant now = now();
        facilities.verify(address, on, sources.add(source, now).value());
        registry.tell(facilities.heldIn(facility), List.of(), now);
    }

    /**
     * Letters to an address are lost from a day on.
     *
     * @throws NoSuchAddress when it is not stored
     */
    public void endAddress(AddressId address, PartialDate until) {
        FacilityId facility = facilities.lockAddress(address).orElseThrow(() -> new NoSuchAddress(address));
        facilities.kill(address, until);
        tell(facility, now());
    }

    /** A place moves: its addresses end and the new one begins, for everyone there at once. */
    public AddressId move(FacilityId facility, AddressDraft to, PartialDate on, SourceDraft source) {
        Instant now = now();
        facilities.lockLiving(facility).forEach(address -> facilities.kill(address, on));
        AddressId address =
                facilities.addAddress(facility, to, sources.add(source, now).value(), null);
        tell(facility, now);
        return address;
    }

    /** Brings everyone held in a place up to date after its address has changed, and tells of it. */
    public void addressChanged(FacilityId facility) {
        tell(facility, now());
    }

    private void tell(FacilityId facility, Instant now) {
        registry.tell(facilities.heldIn(facility), List.of(new FacilityAddressChanged(facility, now)), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
