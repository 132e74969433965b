package org.vestka.directory.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.persistence.AddressQuery;
import org.vestka.directory.persistence.AddressQuery.Addressee;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.PlaceQuery;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.security.ForEveryone;

/** Where and how to write. */
@Service
@Transactional(readOnly = true)
public class AddressBook {

    private static final String LATIN = "Latn";

    private final AddressQuery addressees;
    private final PlaceQuery places;
    private final Countries countries;

    AddressBook(AddressQuery addressees, PlaceQuery places, Countries countries) {
        this.addressees = addressees;
        this.places = places;
        this.countries = countries;
    }

    /**
     * The address of the place where the person is now, as it holds on a day.
     *
     * @param day of posting; decides which address of the place holds, and whether it is fresh
     */
    @ForEveryone
    public MailingAddress of(PersonId person, LocalDate day) {
        return Objects.requireNonNull(of(List.of(person), day).get(person));
    }

    /** The same for many, one for each asked for. */
    @ForEveryone
    public Map<PersonId, MailingAddress> of(Collection<PersonId> people, LocalDate day) {
        Map<PersonId, Addressee> found = addressees.find(people);
        List<Long> facilities = found.values().stream()
                .map(Addressee::facility)
                .flatMap(facility -> Optional.ofNullable(facility).stream())
                .map(FacilityId::value)
                .distinct()
                .toList();
        Map<Long, List<FacilityAddressView>> addresses = places.addresses(facilities, day);
        Map<CountryCode, Country> all = countries.all();
        Map<PersonId, MailingAddress> book = new HashMap<>();
        for (PersonId person : people) {
            Addressee addressee = found.get(person);
            book.put(
                    person,
                    addressee == null
                            ? new Unprintable(person, Reason.NOT_PUBLIC)
                            : address(addressee, Objects.requireNonNull(all.get(addressee.country())), addresses, day));
        }
        return book;
    }

    static MailingAddress address(
            Addressee addressee, Country country, Map<Long, List<FacilityAddressView>> addresses, LocalDate day) {
        Optional<Reason> never = reason(addressee);
        FacilityId facility = addressee.facility();
        if (never.isPresent() || facility == null) {
            return new Unprintable(addressee.person(), never.orElse(Reason.NO_ADDRESS));
        }
        List<FacilityAddressView> own = addresses.getOrDefault(facility.value(), List.of());
        if (own.isEmpty()) {
            return new Unprintable(addressee.person(), Reason.NO_ADDRESS);
        }
        FacilityAddressView address = own.getFirst();
        if (address.status() == AddressStatus.DEAD) {
            return new Unprintable(addressee.person(), Reason.ADDRESS_DEAD);
        }
        return printable(addressee, country, facility, address, day);
    }

    /** Why there can be no address, whatever the place. */
    static Optional<Reason> reason(Addressee addressee) {
        CustodyKind custody = addressee.custody();
        if (!addressee.publication().visible()) {
            return Optional.of(Reason.NOT_PUBLIC);
        }
        if (custody.livesAtHome() || addressee.reachability() == Reachability.PRIVATE_HOME) {
            return Optional.of(Reason.PRIVATE_HOME);
        }
        if (custody.group() == CustodyKind.Group.DIED || addressee.publication() == Publication.MEMORIAL) {
            return Optional.of(Reason.DIED);
        }
        if (custody.group() == CustodyKind.Group.RELEASED
                || addressee.reachability() == Reachability.RELEASED_OR_ABROAD) {
            return Optional.of(Reason.RELEASED_OR_ABROAD);
        }
        if (!addressee.publication().writable()) {
            return Optional.of(Reason.NOT_PUBLIC);
        }
        if (custody == CustodyKind.IN_TRANSIT || addressee.reachability() == Reachability.IN_TRANSIT) {
            return Optional.of(Reason.IN_TRANSIT);
        }
        return custody.inFacility() ? Optional.empty() : Optional.of(Reason.NO_ADDRESS);
    }

    private static MailingAddress printable(
            Addressee addressee, Country country, FacilityId facility, FacilityAddressView address, LocalDate day) {
        PartialDate born = addressee.bornOnPaper();
        Optional<EnvelopeWords> words = EnvelopeWords.choose(country, addressee.names(), born, address.texts());
        if (words.isEmpty()) {
            boolean text = address.texts().stream()
                    .anyMatch(one -> country.envelopeLanguages().contains(one.language()));
            if (!text) {
                return new Unprintable(addressee.person(), Reason.NO_ADDRESS);
            }
            List<NamePart> missing = EnvelopeWords.missing(country, addressee.names(), born);
            if (addressee.publication() == Publication.LIMITED && missing.equals(List.of(NamePart.BIRTH_YEAR))) {
                return new Unprintable(addressee.person(), Reason.YEAR_NOT_SHOWN);
            }
            return missing.isEmpty()
                    ? new Unprintable(addressee.person(), Reason.NO_ENVELOPE_NAME)
                    : new Unprintable(addressee.person(), Reason.NAME_INCOMPLETE, missing);
        }
        LocalDate verified = Freshness.of(address.verifiedOn(), addressee.seenThere());
        boolean fresh = address.status() == AddressStatus.VERIFIED
                && verified != null
                && !verified.plusDays(country.freshnessDays()).isBefore(day)
                && addressee.stay() != StayState.STALE;
        return new Printable(
                addressee.person(),
                facility,
                address.id(),
                words.get().name(),
                lines(country, words.get().name(), addressee.unit(), words.get().text()),
                words.get().text().language(),
                latin(country, words.get(), addressee, address),
                address.status(),
                verified,
                fresh,
                address.source(),
                address.verification(),
                address.verifiedOn());
    }

    /** The envelope in Latin letters, of the country's own language where held; nothing where it stands in them anyway. */
    private static List<String> latin(
            Country country, EnvelopeWords words, Addressee addressee, FacilityAddressView address) {
        LanguageTag envelope = words.text().language();
        if (envelope.script().equals(LATIN)) {
            return List.of();
        }
        Optional<AddressText> text = address.texts().stream()
                .filter(one -> one.language().script().equals(LATIN))
                .min(Comparator.comparing(one -> !country.writesIn(one.language())));
        List<String> name = latinName(country, words, addressee);
        return text.isEmpty() || name.isEmpty()
                ? List.of()
                : lines(
                        country,
                        name,
                        addressee.unit() == null ? null : LatinLetters.of(addressee.unit(), envelope),
                        text.get());
    }

    /** As it is stored; where it is not, or an envelope bears more than a stored name, the lines of the envelope. */
    private static List<String> latinName(Country country, EnvelopeWords words, Addressee addressee) {
        Optional<String> stored = Names.latin(addressee.names());
        return stored.isPresent() && country.nameLines().isEmpty()
                ? List.of(stored.get())
                : words.latinName().get();
    }

    private static List<String> lines(Country country, List<String> name, @Nullable String unit, AddressText text) {
        List<String> lines = new ArrayList<>();
        for (EnvelopeLine line : country.lineOrder()) {
            switch (line) {
                case NAME -> lines.addAll(name);
                case UNIT -> lines.add(unit == null ? "" : unit);
                case FACILITY -> lines.add(text.facilityLine());
                case STREET -> lines.add(text.streetLine());
                case PLACE -> lines.add(text.placeLine());
                case COUNTRY -> lines.add(country.envelopeCountry());
            }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}
