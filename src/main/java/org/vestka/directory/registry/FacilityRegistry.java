package org.vestka.directory.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PlaceShown;
import org.vestka.directory.RegionId;
import org.vestka.directory.SourceId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.FacilityRepository.Standing;
import org.vestka.directory.persistence.FacilityRepository.Verification;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.persistence.VouchingRepository;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.place.Region;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * The writing side of places: countries, regions, facilities, addresses, bodies. Like {@link Registry} it asks nobody's
 * permission and is one transaction per act; a change of an address reaches everyone who is held there.
 */
@Component
@Transactional
public class FacilityRegistry {

    private final FacilityRepository facilities;
    private final VouchingRepository vouchings;
    private final Countries countries;
    private final DesignationRepository bodies;
    private final Sources sources;
    private final Registry registry;
    private final SecondHands hands;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    FacilityRegistry(
            FacilityRepository facilities,
            VouchingRepository vouchings,
            Countries countries,
            DesignationRepository bodies,
            Sources sources,
            Registry registry,
            SecondHands hands,
            PageChangeRepository changes,
            PageStates states,
            Clock clock) {
        this.states = states;
        this.hands = hands;
        this.changes = changes;
        this.facilities = facilities;
        this.vouchings = vouchings;
        this.countries = countries;
        this.bodies = bodies;
        this.sources = sources;
        this.registry = registry;
        this.clock = clock;
    }

    public void putCountry(Country country) {
        countries.put(country);
    }

    public RegionId putRegion(
            CountryCode country, String code, Map<LanguageTag, String> names, Region.@Nullable Tile tile) {
        return countries.putRegion(country, code, names, tile);
    }

    /** Stores a designating body, or brings what is stored to this. */
    public void putBody(DesignatingBody body) {
        bodies.putBody(body.code(), body.school().name(), body.url(), body.names());
    }

    /** Stores a body that only a list names. */
    public void putBodyOfList(DesignatingBody body) {
        putBody(body);
        bodies.ofList(body.code());
    }

    /** Stores a place with its names and aliases; it has no address yet. */
    public FacilityId add(FacilityDraft draft, SourceDraft source) {
        Instant now = now();
        long said = sources.add(source, now).value();
        FacilityId place = facilities.add(draft, said);
        changes.add(place, Changed.ADDED, said, now);
        return place;
    }

    /**
     * Stores an address beside those the place has.
     *
     * @throws NoSuchFacility when the place is not stored
     */
    public AddressId addAddress(FacilityId facility, AddressDraft draft, SourceDraft source) {
        AddressId address = addAddress(facility, draft, source, null, null);
        hands.wrote(address);
        return address;
    }

    /**
     * The same as part of an act that can be taken back.
     *
     * @param writer who wrote the address down; null where nobody knows
     */
    public AddressId addAddress(
            FacilityId facility,
            AddressDraft draft,
            SourceDraft source,
            @Nullable MotionId act,
            @Nullable AccountId writer) {
        lock(facility);
        Instant now = now();
        long said = sources.add(source, now).value();
        AddressId address = facilities.addAddress(facility, draft, said, null);
        hands.wrote(address, writer);
        changes.add(facility, Changed.ADDRESS, said, now);
        tellUnlessAhead(facility, draft.from(), act, now);
        return address;
    }

    /**
     * Somebody vouches for an address.
     *
     * @throws NoSuchAddress when it is not stored, or letters to it are lost
     */
    public Vouching.Address verifyAddress(AddressId address, LocalDate on, SourceDraft source) {
        FacilityId facility = lockPlaceOf(address);
        Instant now = now();
        Verification before = facilities.verification(address).orElseThrow(() -> new NoSuchAddress(address));
        long said = sources.add(source, now).value();
        if (!facilities.verify(address, on, said)) {
            throw new NoSuchAddress(address);
        }
        changes.add(facility, Changed.VERIFIED, said, now);
        vouchings.keep(address, on, before);
        registry.refresh(facilities.heldIn(facility), List.of(), now);
        return vouching(address, before.version() + 1, before);
    }

    /** For taking back that somebody vouched for an address on a day, where nothing has befallen it since. */
    @Transactional(readOnly = true)
    Optional<Vouching.Address> vouchedFor(AddressId address, LocalDate on) {
        return vouchings.before(address, on).map(before -> vouching(address, before.version(), before));
    }

    private static Vouching.Address vouching(AddressId address, int version, Verification before) {
        return new Vouching.Address(
                address,
                version,
                before.status(),
                before.on(),
                before.source() == null ? null : new SourceId(before.source()));
    }

    /**
     * Takes that back.
     *
     * @throws NoSuchAddress when the address has changed since
     */
    void unverifyAddress(Vouching.Address before) {
        FacilityId facility = lockPlaceOf(before.address());
        Optional<Verification> taken = facilities.verification(before.address());
        if (!facilities.unverify(
                before.address(),
                before.version(),
                before.status(),
                before.verifiedOn(),
                before.source() == null ? null : before.source().value())) {
            throw new NoSuchAddress(before.address());
        }
        vouchings.takenBack(before.address(), before.version());
        taken.flatMap(verified -> Optional.ofNullable(verified.source()))
                .ifPresent(source -> changes.unsay(facility, source));
        changes.add(facility, Changed.UNVERIFIED, null, now());
        registry.refresh(facilities.heldIn(facility), List.of(), now());
    }

    /**
     * Letters to an address are lost from a day on; until a day to come they still arrive.
     *
     * @throws NoSuchAddress when it is not stored
     */
    public void endAddress(AddressId address, PartialDate until, SourceDraft source) {
        FacilityId facility = lockPlaceOf(address);
        Instant now = now();
        end(address, until, now);
        changes.add(facility, Changed.ADDRESS_ENDED, sources.add(source, now).value(), now);
        tellUnlessAhead(facility, until, null, now);
    }

    /**
     * A place moves: what addresses it has end on a day, and the new one begins, for everyone there at once. Until a day to
     * come the old ones hold. A move announced for a later day than this one is no longer to be expected.
     *
     * @param on the first day of the new address, the earliest it can be where only a month or a year is known
     * @throws NoSuchFacility when the place is not stored
     */
    public AddressId move(FacilityId facility, AddressDraft to, PartialDate on, SourceDraft source) {
        AddressId address = move(facility, to, on, source, null, null);
        hands.wrote(address);
        return address;
    }

    /**
     * The same as part of an act that can be taken back.
     *
     * @param act null for any other
     * @param writer who wrote the address down; null where nobody knows
     */
    public AddressId move(
            FacilityId facility,
            AddressDraft to,
            PartialDate on,
            SourceDraft source,
            @Nullable MotionId act,
            @Nullable AccountId writer) {
        lock(facility);
        Instant now = now();
        endAll(facility, on, now);
        long said = sources.add(source, now).value();
        AddressId address = facilities.addAddress(facility, to.from(on), said, null);
        changes.add(facility, Changed.ADDRESS, said, now);
        hands.wrote(address, writer);
        tellUnlessAhead(facility, on, act, now);
        return address;
    }

    /** No letter reaches a place any more from a day on, and nobody knows another address. */
    public void endAddresses(FacilityId facility, PartialDate on, SourceDraft source, @Nullable MotionId act) {
        lock(facility);
        Instant now = now();
        endAll(facility, on, now);
        // of a day to come the act itself is told: nothing has ended yet
        if (act == null || !on.isAfter(today(now))) {
            changes.add(
                    facility, Changed.ADDRESS_ENDED, sources.add(source, now).value(), now);
        }
        tellUnlessAhead(facility, on, act, now);
    }

    private void endAll(FacilityId facility, PartialDate on, Instant now) {
        for (Standing old : facilities.living(facility)) {
            if (old.from() != null && !old.from().earliest().isBefore(on.earliest())) {
                facilities.kill(old.address(), old.from());
            } else if (old.until() == null || old.until().isAfter(on.earliest())) {
                end(old.address(), on, now);
            }
        }
    }

    /** Brings everyone held in a place up to date after its address has changed, and tells of it. */
    public void addressChanged(FacilityId facility) {
        lock(facility);
        Instant now = now();
        tell(facility, today(now), null, now);
    }

    /** Brings up to date what is told of people of a country that has become another. */
    public void refresh(Collection<PersonId> people) {
        if (!people.isEmpty()) {
            registry.refresh(people, List.of(), now());
        }
    }

    /**
     * Shows nothing of a place but its name and kind, or shows it again; whoever is held there has no address meanwhile. Letters
     * are left as they are, and nobody is mailed. Nothing is left of what stood there before.
     *
     * @return whether it was otherwise before
     */
    public boolean hide(FacilityId facility, boolean hidden) {
        lock(facility);
        if (!facilities.hide(facility, hidden)) {
            return false;
        }
        Instant now = now();
        if (hidden) {
            states.takeAwayAll(facility);
        } else {
            // of what strangers ask for only the queue tells
            changes.add(facility, Changed.PUBLICATION, null, now);
        }
        registry.refresh(facilities.heldIn(facility), List.of(new PlaceShown(facility, now)), now);
        return true;
    }

    private void end(AddressId address, PartialDate until, Instant now) {
        if (until.isAfter(today(now))) {
            facilities.end(address, until);
        } else {
            facilities.kill(address, until);
        }
    }

    private void tellUnlessAhead(FacilityId facility, @Nullable PartialDate day, @Nullable MotionId act, Instant now) {
        LocalDate today = today(now);
        if (day == null) {
            tell(facility, today, act, now);
        } else if (!day.isAfter(today)) {
            tell(facility, day.earliest(), act, now);
        }
    }

    private void tell(FacilityId facility, LocalDate day, @Nullable MotionId act, Instant now) {
        boolean reached = facilities.reached(facility, today(now));
        registry.refresh(
                facilities.heldIn(facility),
                List.of(new FacilityAddressChanged(facility, day, reached, act, now)),
                now);
    }

    private void lock(FacilityId facility) {
        if (!facilities.lock(facility)) {
            throw new NoSuchFacility(facility);
        }
    }

    private FacilityId lockPlaceOf(AddressId address) {
        FacilityId facility = facilities.placeOf(address).orElseThrow(() -> new NoSuchAddress(address));
        lock(facility);
        return facility;
    }

    private static LocalDate today(Instant now) {
        return Utc.day(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
