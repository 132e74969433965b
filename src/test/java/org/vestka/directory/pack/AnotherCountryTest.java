package org.vestka.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Other countries are data: Russia, which comes along, and one that nobody has heard of. */
@VestkaTest
@Import(TestPeople.class)
class AnotherCountryTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final CountryCode RU = new CountryCode("RU");
    private static final PersonName WHOLE = new PersonName(
            LanguageTag.RU,
            NameRole.ENVELOPE,
            "Выдуманный Иван Петрович",
            new NameParts(Map.of(
                    NamePart.SURNAME, "Выдуманный",
                    NamePart.GIVEN_NAME, "Иван",
                    NamePart.PATRONYMIC, "Петрович")));

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Places places;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private People people;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private CountryPackLoader loader;

    @Autowired
    private LetterWays ways;

    @Autowired
    private PersonList list;

    @Autowired
    private CountryWords called;

    @Autowired
    private Texts texts;

    @Test
    void anEnvelopeToRussiaBearsPatronymicAndYearOfBirthAndNothingElseOfIt() {
        PersonId person =
                inRussia().named(WHOLE).born(PartialDate.parse("1990-05-17")).register();

        Printable printable = (Printable) addresses.of(person, TODAY);

        assertThat(printable.lines().getFirst()).isEqualTo("Выдуманный Иван Петрович, 1990\u00a0г.\u00a0р.");
        assertThat(printable.lines().get(1)).startsWith("ФКУ ИК-6");
        assertThat(printable.lines().getLast()).isEqualTo("RUSSIA");
        assertThat(printable.language()).isEqualTo(LanguageTag.RU);
        assertThat(printable.latinLines().getFirst()).isEqualTo("Vydumannyy Ivan Petrovich, 1990");
        assertThat(printable.latinLines()).hasSameSizeAs(printable.lines());
        // the year and the day together would be the whole date
        assertThat(page(person).birthday()).isNull();
    }

    @Test
    void whoeverIsShownByNameAndPlaceHasNoEnvelopeThatWouldTellTheYear() {
        PersonId person = inRussia()
                .named(WHOLE)
                .born(PartialDate.parse("1990-05-17"))
                .published(Publication.LIMITED)
                .register();

        assertThat(addresses.of(person, TODAY)).isEqualTo(new Unprintable(person, Reason.YEAR_NOT_SHOWN));
        assertThat(page(person).reachability()).isEqualTo(Reachability.NO_NAME);
    }

    @Test
    void whatAnEnvelopeLacksIsSaidAndAnEditorAddsIt() {
        PersonId person = inRussia()
                .named(new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван Выдуманный"))
                .born(null)
                .register();
        assertThat(addresses.of(person, TODAY))
                .isEqualTo(new Unprintable(
                        person,
                        Reason.NAME_INCOMPLETE,
                        List.of(NamePart.SURNAME, NamePart.GIVEN_NAME, NamePart.PATRONYMIC, NamePart.BIRTH_YEAR)));
        assertThat(page(person).reachability()).isEqualTo(Reachability.NO_NAME);
        AccountId editor = accounts.make(Role.EDITOR);

        accounts.as(editor, () -> {
            editing.putName(person, page(person).version(), WHOLE, null);
        });
        assertThat(addresses.of(person, TODAY))
                .isEqualTo(new Unprintable(person, Reason.NAME_INCOMPLETE, List.of(NamePart.BIRTH_YEAR)));
        accounts.as(editor, () -> {
            editing.putName(person, page(person).version(), WHOLE, Year.of(1990));
        });
        assertThat(((Printable) addresses.of(person, TODAY)).lines())
                .contains("Выдуманный Иван Петрович, 1990\u00a0г.\u00a0р.");

        accounts.as(editor, () -> {
            // a list that knows only the whole name takes no parts away, and a year that is known is not guessed anew
            editing.putName(
                    person,
                    page(person).version(),
                    new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван ВЫДУМАННЫЙ"),
                    Year.of(1991));
        });
        assertThat(((Printable) addresses.of(person, TODAY)).lines())
                .contains("Выдуманный Иван Петрович, 1990\u00a0г.\u00a0р.");

        accounts.as(editor, () -> {
            // another name has other parts
            editing.putName(
                    person,
                    page(person).version(),
                    new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван Придуманный"),
                    null);
        });
        assertThat(addresses.of(person, TODAY))
                .isEqualTo(new Unprintable(
                        person,
                        Reason.NAME_INCOMPLETE,
                        List.of(NamePart.SURNAME, NamePart.GIVEN_NAME, NamePart.PATRONYMIC)));
    }

    @Test
    void lettersToRussiaAreInRussianOnlyAndItsRulesAreItsOwn() {
        assertThat(guidelines.letterLanguages(RU)).containsExactly(LanguageTag.RU);
        assertThat(guidelines.hasELetters(RU)).isTrue();
        assertThat(guidelines.forPerson(inRussia().named(WHOLE).register(), TODAY, LanguageTag.RU))
                .extracting(Guideline::code)
                .contains("RU-01", "RU-02")
                .allMatch(code -> code.startsWith("RU-"));
    }

    @Test
    void aServiceThatPrintsLettersIsNamedWithWhatSpeaksAgainstIt() {
        FacilityId place = places.page("RU-33-T-2").orElseThrow().id();

        List<ELetterService> services = ways.services(place);

        assertThat(services).extracting(ELetterService::code).containsExactly("zonatelecom", "f-pismo", "prisonmail");
        for (LanguageTag reader : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
            assertThat(services).allSatisfy(service -> {
                assertThat(service.costIn(reader)).isNotBlank();
                assertThat(service.tradeOffIn(reader)).isNotBlank();
                assertThat(service.source().sourceDate()).isNotBlank();
            });
        }
        assertThat(services.getFirst().tradeOffIn(LanguageTag.EN)).contains("gives the sender’s data to the state");
        assertThat(ways.services(places.page("BY-IK-1").orElseThrow().id())).isEmpty();
    }

    @Test
    void daysOffAreTheCountrysOwn() {
        LocalDate posted = LocalDate.parse("2026-12-30");

        assertThat(ways.daysOff(RU, posted, 9, LanguageTag.EN))
                .extracting(off -> off.day().toString())
                .containsExactly(
                        "2027-01-01",
                        "2027-01-02",
                        "2027-01-03",
                        "2027-01-04",
                        "2027-01-05",
                        "2027-01-06",
                        "2027-01-07",
                        "2027-01-08");
        assertThat(ways.daysOff(new CountryCode("BY"), posted, 9, LanguageTag.EN))
                .extracting(LetterWays.DayOff::name)
                .containsExactly("New Year", "New Year", "Christmas (Orthodox)");
    }

    @Test
    void custodyIsCalledAsInItsCountry() {
        DirectoryWords words = new DirectoryWords(LanguageTag.RU, texts);

        assertThat(called.of(RU, words).custody(CustodyKind.COLONY)).isEqualTo("Исправительная колония");
        assertThat(called.of(RU, words).custody(CustodyKind.OPEN_TYPE)).isEqualTo("Исправительный центр");
        assertThat(words.custody(CustodyKind.OPEN_TYPE)).isEqualTo("ИУОТ, «химия»");
        // where several are meant, or anybody may be, nobody's words but ours
        assertThat(called.of(List.of(RU, new CountryCode("BY")), called.of(RU, words))
                        .custody(CustodyKind.OPEN_TYPE))
                .isEqualTo("ИУОТ, «химия»");
        assertThat(called.of(List.of(RU, RU), words).custody(CustodyKind.OPEN_TYPE))
                .isEqualTo("Исправительный центр");
        assertThat(called.of(PersonFilter.ALL, words).custody(CustodyKind.OPEN_TYPE))
                .isEqualTo("ИУОТ, «химия»");
        assertThat(called.of(
                                PersonFilter.ALL.withFacility(
                                        places.page("RU-33-IK-6").orElseThrow().id()),
                                words)
                        .custody(CustodyKind.OPEN_TYPE))
                .isEqualTo("Исправительный центр");
        assertThat(called.of(RU, words).custody(CustodyKind.RELEASED)).isEqualTo(words.custody(CustodyKind.RELEASED));
    }

    @Test
    void aListByNameGoesBySurnamesWhereTheyAreKnown() {
        PersonId zoya = inRussia()
                .named(parts("Абвыдуманная", "Зоя", "Зоя Ивановна Абвыдуманная"))
                .register();
        PersonId anna = inRussia()
                .named(parts("Яявыдуманная", "Анна", "Анна Ивановна Яявыдуманная"))
                .register();

        for (LanguageTag reader : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
            assertThat(list.list(PersonFilter.ALL.withCountry(RU), PersonSort.NAME, reader, 0, 200)
                            .items())
                    .extracting(PersonListItem::id)
                    .filteredOn(id -> id.equals(zoya) || id.equals(anna))
                    .as(reader.value())
                    .containsExactly(zoya, anna);
        }
    }

    private static PersonName parts(String surname, String given, String whole) {
        return new PersonName(
                LanguageTag.RU,
                NameRole.ENVELOPE,
                whole,
                new NameParts(Map.of(
                        NamePart.SURNAME, surname, NamePart.GIVEN_NAME, given, NamePart.PATRONYMIC, "Ивановна")));
    }

    @Test
    void everyRegionOfRussiaHasATileOfItsOwn() {
        assertThat(places.regions().stream().filter(region -> region.country().equals(RU)))
                .hasSizeGreaterThanOrEqualTo(23)
                .extracting(Region::tile)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void aCountryThatIsOnlyAFolderHasItsEnvelopes(@TempDir Path folder) throws IOException {
        CountryCode country = make.country();
        write(folder.resolve("there"), country);
        Files.createDirectory(folder.resolve("no pack"));
        for (Resource pack : CountryPackLoader.own(folder.toString())) {
            loader.load(pack);
        }

        PersonId person = make.person()
                .in(country)
                .named(new PersonName(
                        new LanguageTag("pl"),
                        NameRole.ENVELOPE,
                        "Zofia Zmyślona",
                        new NameParts(Map.of(NamePart.SURNAME, "Zmyślona", NamePart.GIVEN_NAME, "Zofia"))))
                .held(
                        CustodyKind.PRISON,
                        places.page(country + "-1").orElseThrow().id())
                .register();

        assertThat(((Printable) addresses.of(person, TODAY)).lines())
                .containsExactly("ul. Nowa 1", "00-001 Nigdzie", "Zakład Karny", "Zmyślona Zofia", "NOWHERE");
        assertThat(guidelines.forPerson(person, TODAY, LanguageTag.EN))
                .extracting(Guideline::code)
                .containsExactly(country + "-01");
        assertThat(guidelines.letterLanguages(country)).containsExactly(new LanguageTag("pl"));
    }

    @Test
    void aFolderOfPacksThatIsNoneIsSaid() {
        assertThatThrownBy(() -> CountryPackLoader.own("no/such/folder"))
                .isInstanceOf(PackUnreadable.class)
                .hasMessage("no/such/folder: vestka.packs names this folder, but there is none");
    }

    private TestPeople.Builder inRussia() {
        FacilityId colony = places.page("RU-33-IK-6").orElseThrow().id();
        return make.person().in(RU).held(CustodyKind.COLONY, colony);
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    /** The smallest pack there can be: Latin letters, another order of lines, English alone. */
    static void write(Path pack, CountryCode country) throws IOException {
        Files.createDirectories(pack);
        Map<String, String> files = Map.of(
                "country.properties",
                """
                code=%1$s
                name.en=Nowhere
                name.be=Нідзе
                name.ru=Нигде
                envelope.country=NOWHERE
                envelope.languages=pl
                letter.languages=pl
                line.order=street,place,facility,name,country
                name.line.pl={SURNAME} {GIVEN_NAME}
                freshness.days=30
                posting.days=9
                e-letters=no
                """,
                "regions.csv",
                "code,en\nnorth,North\n",
                "bodies.csv",
                "code,school,url,en\n",
                "facilities.csv",
                "code,kind,state,region,locality,en,aliases,successor,source_url,source_date,note\n"
                        + "%1$s-1,PRISON,OPEN,north,Nigdzie,The prison,,,https://example.org/prison,2026-11,\n",
                "addresses.csv",
                "code,facility,status,postcode,from,until,verified_on,source_url,source_date,verified_source_url,verified_source_date\n"
                        + "%1$s-1,%1$s-1,UNVERIFIED,00-001,,,,https://example.org/prison,2026-11,,\n",
                "address-texts.csv",
                "address,language,facility_line,street_line,place_line,remarks,source_line,note\n"
                        + "%1$s-1,pl,Zakład Karny,ul. Nowa 1,00-001 Nigdzie,,,\n",
                "claims.csv",
                "facility,en,source_url,source_date\n",
                "rules.csv",
                "code,level,topic,custody,facility,audience,en,source_url,source_date\n"
                        + "%1$s-01,BLOCK,language,,,WRITER,Polish only,https://example.org/rules,2026\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue().formatted(country));
        }
    }
}
