package org.vestka.directory.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * Makes what a test needs, in a country of its own where it asks for one. Put it in by {@code @Autowired}; it is found in
 * every {@code @VestkaTest} that imports it: {@code @Import(TestPeople.class)}.
 */
@TestComponent
public class TestPeople {

    public static final SourceDraft SOURCE = SourceDraft.page("https://example.org/list", "A list", "2026-11-01");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger COUNTRIES = new AtomicInteger();
    private static final CountryCode BY = new CountryCode("BY");

    private final Registry registry;
    private final FacilityRegistry facilities;

    public TestPeople(Registry registry, FacilityRegistry facilities) {
        this.registry = registry;
        this.facilities = facilities;
    }

    /** A country that no other test uses, with the rules of Belarus for envelopes. Most begin with Q or X, as no real one does. */
    public CountryCode country() {
        return country(Map.of());
    }

    /** The same, with the year of birth on its envelopes, so that neither day nor month of it is shown. */
    public CountryCode countryWithYears() {
        return country(Map.of(LanguageTag.RU, new NameLine("{SURNAME} {GIVEN_NAME}, {BIRTH_YEAR}")));
    }

    private CountryCode country(Map<LanguageTag, NameLine> nameLines) {
        int number = COUNTRIES.getAndIncrement();
        CountryCode code = new CountryCode(
                number < 13 ? "Q" + (char) ('M' + number) : "XZYOWJV".charAt((number - 13) / 26) + letter(number - 13));
        facilities.putCountry(new Country(
                code,
                Map.of(LanguageTag.EN, "Testland " + code),
                "REPUBLIC OF TESTLAND",
                List.of(LanguageTag.BE, LanguageTag.RU),
                List.of(LanguageTag.RU, LanguageTag.BE),
                List.of(EnvelopeLine.values()),
                60,
                21,
                false,
                Map.of(
                        CustodyKind.COLONY, Reachability.RELATIVES_ONLY,
                        CustodyKind.PRISON, Reachability.RELATIVES_ONLY,
                        CustodyKind.REMAND, Reachability.SELECTIVE),
                nameLines));
        return code;
    }

    private static String letter(int number) {
        return Character.toString('A' + number % 26);
    }

    /** A colony in Belarus with a freshly verified address. */
    public FacilityId facility() {
        return facility(BY, FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(java.time.Clock.systemUTC()));
    }

    public FacilityId facility(
            CountryCode country, FacilityKind kind, AddressStatus status, @Nullable LocalDate verifiedOn) {
        int number = 1000 + NUMBER.incrementAndGet();
        FacilityId facility = facilityWithoutAddress(country, kind, number);
        facilities.addAddress(facility, address(number, status, verifiedOn), SOURCE);
        return facility;
    }

    /** An invented address, verified today. */
    public static AddressDraft address(int number) {
        return address(number, AddressStatus.VERIFIED, LocalDate.now(java.time.Clock.systemUTC()));
    }

    private static AddressDraft address(int number, AddressStatus status, @Nullable LocalDate verifiedOn) {
        return new AddressDraft(
                status,
                "2%05d".formatted(number),
                null,
                null,
                verifiedOn,
                List.of(
                        new AddressText(
                                LanguageTag.BE,
                                "ПК № " + number,
                                "вул. Прыдуманая, " + number,
                                "2%05d, г. Гомель".formatted(number)),
                        new AddressText(
                                LanguageTag.RU,
                                "ИК № " + number,
                                "ул. Придуманная, " + number,
                                "2%05d, г. Гомель".formatted(number)),
                        new AddressText(
                                new LanguageTag("be-Latn"),
                                "Penal colony No. " + number,
                                "vulica Prydumanaja " + number,
                                "2%05d, Homieĺ".formatted(number))));
    }

    public FacilityId facilityWithoutAddress(CountryCode country, FacilityKind kind) {
        return facilityWithoutAddress(country, kind, 1000 + NUMBER.incrementAndGet());
    }

    private FacilityId facilityWithoutAddress(CountryCode country, FacilityKind kind, int number) {
        return facilities.add(
                new FacilityDraft(
                        country,
                        country + "-TEST-" + number,
                        kind,
                        FacilityState.OPEN,
                        null,
                        "Homieĺ",
                        Map.of(
                                LanguageTag.BE, "ПК № " + number,
                                LanguageTag.RU, "ИК № " + number,
                                LanguageTag.EN, "Penal colony No. " + number),
                        List.of(),
                        null,
                        null),
                SOURCE);
    }

    /**
     * A number below 10,000 in letters, for who compares names passes over figures. Two syllables more are sums of the figures, so
     * that any two differ by three: nobody is taken for another whose name has a slip.
     */
    private static String spelt(int number, String syllables) {
        String[] each = syllables.split(" ");
        StringBuilder name = new StringBuilder();
        int sum = 0;
        int weighed = 0;
        for (int place = 1, rest = number; place <= 4; place++, rest /= 10) {
            sum += rest % 10;
            weighed += place * (rest % 10);
            name.append(each[rest % 10]);
        }
        return name.append(each[sum % 11]).append(each[weighed % 11]).toString();
    }

    /** Starts a public person of Belarus with names in three languages, of whom nothing else is known. */
    public Builder person() {
        return new Builder();
    }

    /** A public person held in a colony with a fresh address. */
    public PersonId inColony() {
        return person().held(CustodyKind.COLONY, facility()).register();
    }

    private static final String CYRILLIC = "мак дуб гол сан ром лот пан воз жук цеп гай";
    private static final String LATIN = "mak dub hol san rom lot pan voz zhuk cep haj";

    /** A person to be; {@link #register()} makes them. */
    public final class Builder {

        private final int number = NUMBER.incrementAndGet();
        private CountryCode country = BY;
        private Gender gender = Gender.MALE;
        private Publication publication = Publication.PUBLIC;
        private @Nullable PartialDate born = PartialDate.parse("1988-04-12");
        private List<PersonName> names = List.of(
                new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Алесь Прыдуманы-" + spelt(number, CYRILLIC)),
                new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Алесь Придуманный-" + spelt(number, CYRILLIC)),
                new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ales Prydumany-" + spelt(number, LATIN)));
        private List<StayDraft> stays = List.of();

        public Builder in(CountryCode where) {
            this.country = where;
            return this;
        }

        public Builder gender(Gender value) {
            this.gender = value;
            return this;
        }

        public Builder published(Publication value) {
            this.publication = value;
            return this;
        }

        public Builder born(@Nullable PartialDate value) {
            this.born = value;
            return this;
        }

        public Builder named(PersonName... value) {
            this.names = List.of(value);
            return this;
        }

        /** As somebody has confirmed today. */
        public Builder held(CustodyKind kind, @Nullable FacilityId facility) {
            return stays(new StayDraft(
                    kind,
                    facility,
                    null,
                    null,
                    StayState.CONFIRMED,
                    PartialDate.parse("2023-05-17"),
                    null,
                    LocalDate.now(java.time.Clock.systemUTC())));
        }

        public Builder stays(StayDraft... value) {
            this.stays = List.of(value);
            return this;
        }

        public PersonDraft draft() {
            return new PersonDraft(
                    country,
                    publication,
                    true,
                    PersonFacts.by(SOURCE)
                            .gender(gender)
                            .born(born)
                            .names(names)
                            .stays(stays)
                            .build());
        }

        public PersonId register() {
            return registry.register(draft());
        }
    }
}
