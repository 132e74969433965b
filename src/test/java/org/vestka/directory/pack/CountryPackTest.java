package org.vestka.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.Hand;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
@RecordApplicationEvents
class CountryPackTest {

    private static final CountryCode BY = new CountryCode("BY");

    @Autowired
    private Places places;

    @Autowired
    private PlaceChanges history;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private CountryPackLoader loader;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private TestPeople make;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void everyPlaceOfTheFactsIsThereInThreeLanguages() {
        List<FacilityListItem> all = places.list(BY).stream()
                .filter(place -> !place.code().contains("TEST"))
                .toList();

        assertThat(all).hasSize(32).allSatisfy(place -> assertThat(place.names())
                .containsOnlyKeys(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN));
        assertThat(all).filteredOn(place -> place.addressStatus() == null).hasSize(6);
        assertThat(all)
                // other tests have places of their own
                .filteredOn(place -> place.addressStatus() == AddressStatus.DISPUTED
                        && !place.code().contains("TEST"))
                .extracting(FacilityListItem::code)
                .containsExactly("BY-IK-17", "BY-IK-2");
    }

    @Test
    void valadarkaIsADeadAddressOfTheSamePlace() {
        FacilityPage page = places.page("BY-SIZO-1").orElseThrow();

        assertThat(page.addresses()).hasSize(2);
        assertThat(page.addresses().getFirst().status()).isEqualTo(AddressStatus.VERIFIED);
        FacilityAddressView old = page.addresses().getLast();
        assertThat(old.status()).isEqualTo(AddressStatus.DEAD);
        assertThat(old.until()).hasToString("2024-04-29");
    }

    @Test
    void whereSourcesContradictEachOtherBothStandWithTheirDates() {
        for (LanguageTag reader : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
            List<FacilityClaim> claims = places.page("BY-IK-2").orElseThrow().claims();

            assertThat(claims).hasSize(2);
            assertThat(claims.getFirst().textIn(reader)).contains("213800");
            assertThat(claims.getLast().textIn(reader)).contains("213807");
            assertThat(claims).allSatisfy(claim -> {
                assertThat(claim.source().links()).isNotEmpty();
                assertThat(claim.source().sourceDate()).isNotBlank();
            });
        }
        assertThat(places.list(BY))
                .filteredOn(place -> place.addressStatus() == AddressStatus.DISPUTED
                        && !place.code().contains("TEST"))
                .allSatisfy(place -> assertThat(
                                places.page(place.code()).orElseThrow().claims())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void aClosedPlaceNamesItsSuccessor() {
        FacilityPage closed = places.page("BY-IUOT-52").orElseThrow();

        assertThat(closed.state()).isEqualTo(FacilityState.CLOSED);
        assertThat(closed.successor())
                .isEqualTo(places.page("BY-IKP-10").orElseThrow().id());
    }

    @Test
    void anEnvelopeToShklouStandsInTheOrderOfTheRule() {
        FacilityId shklou = places.page("BY-IK-17").orElseThrow().id();
        PersonId person = make.person().held(CustodyKind.COLONY, shklou).register();

        Printable printable = (Printable) addresses.of(person, LocalDate.parse("2026-11-22"));

        assertThat(printable.lines().subList(1, 5))
                .containsExactly("ПК № 17", "вул. 1-я Завадская, 8", "213004, г. Шклоў", "REPUBLIC OF BELARUS");
        assertThat(printable.latinLines().get(2)).isEqualTo("vulica 1-ja Zavodskaja 8");
        assertThat(printable.fresh()).isFalse();
    }

    @Test
    void aWriterToAColonySeesItsRulesMustFirstAndNoneForOthers() {
        FacilityId shklou = places.page("BY-IK-17").orElseThrow().id();
        PersonId person = make.person().held(CustodyKind.COLONY, shklou).register();

        List<Guideline> rules = guidelines.forPerson(person, LocalDate.parse("2026-11-22"), LanguageTag.BE);

        assertThat(rules)
                .extracting(Guideline::code)
                .contains("BY-01", "BY-30")
                .doesNotContain("BY-24", "BY-32", "BY-63");
        assertThat(rules.getFirst().level()).isEqualTo(RuleLevel.BLOCK);
        assertThat(rules).isSortedAccordingTo((one, other) -> one.level().compareTo(other.level()));
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.language()).isEqualTo(LanguageTag.BE);
            assertThat(rule.sourceUrl()).isNotBlank();
        });
        assertThat(guidelines.forCountry(BY, LanguageTag.EN)).hasSizeGreaterThanOrEqualTo(44);
    }

    @Test
    void everyRuleAndEveryAddressSaysWhereItComesFromAndWhenNoSharperThanItsSource() {
        List<Guideline> rules = guidelines.forCountry(BY, LanguageTag.EN);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.sourceUrl()).isNotBlank();
            assertThat(rule.sourceDate()).isNotBlank();
        });
        assertThat(rules.stream().collect(Collectors.toMap(Guideline::code, Guideline::sourceDate)))
                .containsEntry("BY-01", "2021-2023")
                .containsEntry("BY-02", "2022-05-26")
                .containsEntry("BY-40", "n.d. / 2022")
                .containsEntry("BY-53", "about 2013")
                .containsEntry("BY-62", "2007 text")
                .containsEntry("BY-90", "n.d. (a September)");
        List<FacilityAddressView> all = places.list(BY).stream()
                .filter(place -> !place.code().contains("TEST"))
                .flatMap(place -> places.page(place.code()).orElseThrow().addresses().stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(27).allSatisfy(address -> {
            assertThat(address.source().url()).isNotBlank();
            assertThat(address.source().sourceDate()).isNotBlank();
        });
    }

    @Test
    void theSameEditionIsReadOnce() {
        int before = places.page("BY-SIZO-1").orElseThrow().addresses().size();

        loader.load(new ClassPathResource("db/seed/by/country.properties"));

        assertThat(places.page("BY-SIZO-1").orElseThrow().addresses()).hasSize(before);
    }

    @Test
    void aNewEditionChangesWhatNobodyTouchedAndLeavesTheRest(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        loader.load(new FileSystemResource(folder.resolve("country.properties")));
        FacilityPage touched = places.page(country + "-IK-1").orElseThrow();
        facilities.verifyAddress(touched.addresses().getFirst().id(), LocalDate.parse("2026-11-20"), TestPeople.SOURCE);

        replace(folder.resolve("address-texts.csv"), "211440, г. Наваполацк", "211499, г. Наваполацк");
        replace(folder.resolve("address-texts.csv"), "230023, г. Гродна", "230099, г. Гродна");
        loader.load(new FileSystemResource(folder.resolve("country.properties")));

        assertThat(places(country + "-IK-1")).contains("211440, г. Наваполацк");
        assertThat(places(country + "-PRISON-1")).contains("230099, г. Гродна");
        assertThat(places.page(country + "-IK-1").orElseThrow().addresses()).hasSize(1);
    }

    @Test
    void whoeverVouchesForAnAddressSinceThereIsNothingIsTold(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        FileSystemResource pack = new FileSystemResource(folder.resolve("country.properties"));
        loader.load(pack);
        PersonId person = make.person()
                .in(country)
                .born(PartialDate.parse("1986-06-20"))
                .held(
                        CustodyKind.PRISON,
                        places.page(country + "-PRISON-1").orElseThrow().id())
                .register();
        assertThat(reachability(person)).isEqualTo(Reachability.RELATIVES_ONLY);
        events.clear();

        Path addresses = folder.resolve("addresses.csv");
        Files.writeString(
                addresses,
                Files.readString(addresses)
                        .replaceFirst(
                                "(?m)^(" + country + "-PRISON-1,[^,]*,)[A-Z]+(,[^,]*,[^,]*,[^,]*,)[^,]*,",
                                "$1VERIFIED$22026-11-20,"));
        replace(folder.resolve("country.properties"), "reachability.PRISON=RELATIVES_ONLY\n", "");
        loader.load(pack);

        assertThat(events.stream(FacilityAddressChanged.class)).isEmpty();
        assertThat(places.page(country + "-PRISON-1")
                        .orElseThrow()
                        .addresses()
                        .getFirst()
                        .verifiedOn())
                .isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(reachability(person))
                .as("and what the edition says of all is true of them")
                .isEqualTo(Reachability.OPEN);
    }

    @Test
    void whatAnEditionChangedOfAPlaceStandsInItsHistory(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        FileSystemResource pack = new FileSystemResource(folder.resolve("country.properties"));
        loader.load(pack);
        assertThat(told(country + "-IK-1")).containsExactly(Changed.ADDED);

        replace(folder.resolve("address-texts.csv"), "230023, г. Гродна", "230099, г. Гродна");
        replace(folder.resolve("facilities.csv"), country + "-IK-1,COLONY,OPEN", country + "-IK-1,PRISON,CLOSED");
        replace(folder.resolve("facilities.csv"), "Penal colony No. 17", "Penal colony No. 71");
        loader.load(pack);

        assertThat(told(country + "-PRISON-1")).containsExactly(Changed.ADDRESS, Changed.ADDED);
        assertThat(told(country + "-IK-1")).containsExactlyInAnyOrder(Changed.KIND, Changed.CLOSED, Changed.ADDED);
        assertThat(told(country + "-IK-17")).containsExactly(Changed.NAMES, Changed.ADDED);
        assertThat(told(country + "-IK-2")).as("of whose row nothing changed").containsExactly(Changed.ADDED);
        assertThat(history.of(places.page(country + "-IK-1").orElseThrow().id()))
                .allSatisfy(change -> {
                    assertThat(change.hand()).isEqualTo(Hand.NOBODY);
                    assertThat(change.source()).isNotNull();
                });
    }

    private List<Changed> told(String code) {
        return history.of(places.page(code).orElseThrow().id()).stream()
                .map(PageChange::what)
                .toList();
    }

    @Test
    void aBodyIsSaidByThePackThatGaveItFirst(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        replace(folder.resolve("bodies.csv"), "viasna,GUIDELINES", "viasna,PRESUMPTION_OF_INNOCENCE");

        assertThatThrownBy(() -> loader.load(new FileSystemResource(folder.resolve("country.properties"))))
                .isInstanceOf(PackUnreadable.class)
                .hasMessageContaining("bodies.csv, line 2: 'viasna' is a body of the pack BY");
        assertThat(places.list(country)).isEmpty();
        assertThat(sql.fetchValue("select school from designating_body where code = 'viasna'"))
                .isEqualTo("GUIDELINES");
    }

    private @Nullable Reachability reachability(PersonId person) {
        return sql.select(PERSON_LISTING.REACHABILITY)
                .from(PERSON_LISTING)
                .where(PERSON_LISTING.PERSON_ID.eq(person.value()))
                .fetchSingle(Record1::value1);
    }

    @Test
    void aRuleThatComesBackHoldsAgain(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        FileSystemResource pack = new FileSystemResource(folder.resolve("country.properties"));
        loader.load(pack);
        Path rules = folder.resolve("rules.csv");
        String whole = Files.readString(rules);
        String code = country + "-30";
        assertThat(codes(country)).contains(code);

        Files.writeString(
                rules,
                whole.lines().filter(line -> !line.startsWith(code + ",")).collect(Collectors.joining("\n", "", "\n")));
        loader.load(pack);
        assertThat(codes(country)).isNotEmpty().doesNotContain(code);

        Files.writeString(rules, whole);
        loader.load(pack);
        assertThat(codes(country)).contains(code);
    }

    private List<String> codes(CountryCode country) {
        return guidelines.forCountry(country, LanguageTag.EN).stream()
                .map(Guideline::code)
                .toList();
    }

    @Test
    void aMistakeIsToldWithFileAndLineAndNothingIsStored(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        copyPack(folder, country);
        replace(folder.resolve("facilities.csv"), country + "-SIZO-3,PRE_TRIAL", country + "-SIZO-3,HOTEL");

        assertThatThrownBy(() -> loader.load(new FileSystemResource(folder.resolve("country.properties"))))
                .isInstanceOf(PackUnreadable.class)
                .hasMessageContaining("facilities.csv, line 3: 'kind' is 'HOTEL', which is none of");
        assertThat(places.list(country)).isEmpty();
    }

    private List<String> places(String code) {
        return places.page(code).orElseThrow().addresses().stream()
                .flatMap(address -> address.texts().stream())
                .map(AddressText::placeLine)
                .toList();
    }

    private static void copyPack(Path folder, CountryCode country) throws IOException {
        Path pack = Path.of("db/seed/by");
        try (Stream<Path> files = Files.list(pack)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (Map.Entry<String, String> change : Map.of(
                        "country.properties", "code=BY",
                        "facilities.csv", "BY-",
                        "addresses.csv", "BY-",
                        "address-texts.csv", "BY-",
                        "claims.csv", "BY-",
                        "rules.csv", "BY-")
                .entrySet()) {
            replace(
                    folder.resolve(change.getKey()),
                    change.getValue(),
                    change.getValue().replace("BY", country.value()));
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
