package org.vestka.directory.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.source.SourceDraft;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;

/**
 * People of every kind of publication in a country of their own, with everything that can be known of somebody, and one each in
 * a country whose envelopes bear the year of birth; and what of them may stand nowhere.
 */
@TestComponent
public class EveryKindOfPerson {

    /** Whose envelopes bear the year. */
    public static final CountryCode YEAR = new CountryCode("RU");

    /** Since when whoever is shown by name and place alone is where they are; nothing else is of that day. */
    private static final String SINCE = "2023-09-23";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("-MM-dd");

    private final TestPeople make;
    private final TestAccounts accounts;
    private final PersonEditing editing;
    private final Registry registry;
    private final People people;
    private final Places places;
    private final PeopleIndex index;
    private final TestMuseum museum;
    private final JdbcTemplate jdbc;

    @SuppressWarnings("TooManyParameters")
    EveryKindOfPerson(
            TestPeople make,
            TestAccounts accounts,
            PersonEditing editing,
            Registry registry,
            People people,
            Places places,
            PeopleIndex index,
            TestMuseum museum,
            JdbcTemplate jdbc) {
        this.make = make;
        this.accounts = accounts;
        this.editing = editing;
        this.registry = registry;
        this.people = people;
        this.places = places;
        this.index = index;
        this.museum = museum;
        this.jdbc = jdbc;
    }

    public KeptBack make() {
        CountryCode country = make.country();
        FacilityId open = place(country);
        FacilityId hidden = place(country);
        FacilityId former = place(country);
        FacilityId before = place(country);
        List<Integer> years =
                IntStream.range(1921, 1970).filter(this::isNoPlace).boxed().toList();
        int year = years.getFirst();
        Map<Publication, String> ids = new EnumMap<>(Publication.class);
        KeptBack kept = new KeptBack(
                country,
                ids,
                List.of(open, hidden, former, before).stream().map(this::code).toList());
        for (Publication publication : Publication.values()) {
            String name = "Zora" + publication.name();
            PersonId person = register(
                    name,
                    make.person()
                            .in(country)
                            .published(publication)
                            .born(PartialDate.parse(year + "-04-12"))
                            .stays(
                                    StayDraft.of(CustodyKind.REMAND, before, PartialDate.parse("2022-03-04")),
                                    StayDraft.of(
                                            CustodyKind.COLONY,
                                            open,
                                            PartialDate.parse(
                                                    publication == Publication.LIMITED ? SINCE : "2023-05-17"))));
            ids.put(publication, publicId(person));
            String letter = museum.shown(person, open, "Weaves" + publication.name() + " wrote this.")
                    .value();
            kept.letters.put(publication, letter);
            if (!publication.visible() || publication == Publication.LIMITED) {
                kept.keep(letter, "a letter of somebody " + publication);
            }
            kept.keep(publication, name, publicId(person));
        }
        kept.home = publicId(register(
                "ZoraHome",
                make.person()
                        .in(country)
                        .born(PartialDate.parse(year + "-04-12"))
                        .held(CustodyKind.HOME_CONFINEMENT, null)));
        kept.there = publicId(register(
                "ZoraThere",
                make.person()
                        .in(country)
                        .born(PartialDate.parse(year + "-04-12"))
                        .held(CustodyKind.COLONY, hidden)));
        // whatever a row of the list says, nobody who is at home has an address
        jdbc.update(
                "update person_listing set facility_id = ? where person_id = (select id from person where public_id = ?)",
                former.value(),
                kept.home);
        jdbc.update("update facility set hidden = true where id = ?", hidden.value());
        kept.keep("Придуманная, " + number(hidden), "the street of a place that is hidden");
        kept.keep("Прыдуманая, " + number(hidden), "the street of a place that is hidden");
        kept.keep("Prydumanaja " + number(hidden), "the street of a place that is hidden");
        kept.keepWord(Integer.toString(year), "a year of birth");
        kept.keepWord(year + "0412", "a birth date");
        ofTheYear(kept, years.get(1), years.get(2));
        LocalDate since = LocalDate.parse(SINCE);
        kept.keepWord(SINCE, "since when somebody limited is where they are");
        for (LanguageTag language : Languages.OFFERED) {
            kept.keepWord(
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language.value()))
                            .format(since),
                    "since when somebody limited is where they are");
        }
        index.refreshAll();
        return kept;
    }

    /** In which the birthday is of whom only the year may stand. */
    public static Month monthOfTheYear() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(5).getMonth();
    }

    /** A day on which nobody else was born, for every text is searched for it: of others of that day only the month stays. */
    private LocalDate dayOfTheYear() {
        // of two days with as many birthdays the later one, for much else in tests begins with a month
        MonthDay day = IntStream.rangeClosed(1, 27)
                .mapToObj(number -> MonthDay.of(monthOfTheYear(), 28 - number))
                .min(Comparator.comparing(this::birthdays))
                .orElseThrow();
        for (String table : List.of("person", "person_listing")) {
            jdbc.update("update " + table + " set born = left(born, 7) where born like ?", "%" + DAY.format(day));
        }
        return day.atYear(2000);
    }

    private int birthdays(MonthDay day) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from person_listing where born like ?", Integer.class, "%" + DAY.format(day)));
    }

    /** Where the year stands on the envelope, the day of birth stands nowhere; nor does the year of whoever has no envelope. */
    private void ofTheYear(KeptBack kept, int year, int limited) {
        LocalDate day = dayOfTheYear();
        FacilityId colony = places.page("RU-33-IK-6").orElseThrow().id();
        String birth = day.withYear(year).toString();
        for (Publication publication : List.of(Publication.PUBLIC, Publication.LIMITED)) {
            boolean whole = publication == Publication.PUBLIC;
            String id = publicId(register(
                    whole ? "ZoraYear" : "ZoraNoYear",
                    make.person()
                            .in(YEAR)
                            .published(publication)
                            .born(PartialDate.parse(
                                    day.withYear(whole ? year : limited).toString()))
                            .held(CustodyKind.COLONY, colony)));
            if (whole) {
                kept.ofTheYear = id;
            }
            kept.others.add(id);
        }
        kept.keep(birth, "the day of birth where only the year may stand");
        kept.keepWord(birth.replace("-", ""), "the day of birth where only the year may stand");
        kept.keepWord(birth.substring("1900-".length()), "the day of birth where only the year may stand");
        for (LanguageTag language : Languages.OFFERED) {
            kept.keepWord(
                    DateTimeFormatter.ofPattern("d MMMM", Locale.of(language.value()))
                            .format(day),
                    // the same day of another year is somebody else's: of an address that ends, say
                    "(?:\\h|&nbsp;)(?!" + year + ")\\d{4}",
                    "the day of birth where only the year may stand");
        }
        // on the envelope it may stand, and on its lines in Latin letters
        kept.keepWord(
                Integer.toString(year),
                "(?:(?:\u00a0|&nbsp;)г\\.(?:\u00a0|&nbsp;)р\\.|(?<=Ivanovna, " + year + "))",
                "a year of birth elsewhere than on an envelope");
        kept.keepWord(Integer.toString(limited), "the year of birth of somebody limited");
    }

    private PersonId register(String name, TestPeople.Builder builder) {
        PersonDraft draft = builder.named(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, name + "ава"),
                        new PersonName(
                                LanguageTag.RU,
                                NameRole.ENVELOPE,
                                name + "ова Анна Ивановна",
                                new NameParts(Map.of(
                                        NamePart.SURNAME, name + "ова",
                                        NamePart.GIVEN_NAME, "Анна",
                                        NamePart.PATRONYMIC, "Ивановна"))),
                        new PersonName(LanguageTag.EN, NameRole.DISPLAY, name),
                        new PersonName(LanguageTag.EN, NameRole.ALIAS, name.replace("Zora", "Zorsa")))
                .draft();
        PersonId person = registry.register(draft);
        String who = name.substring("Zora".length());
        registry.change(new PersonChange(
                person,
                PersonFacts.by(SourceDraft.page("https://example.org/of-" + name, "Of " + name, "2026-11-01"))
                        .texts(List.of(
                                new TextDraft(PersonTextKind.STORY, LanguageTag.EN, "Weaves" + who + " at night"),
                                new TextDraft(PersonTextKind.OCCUPATION, LanguageTag.EN, "Potter" + who),
                                new TextDraft(PersonTextKind.INTERESTS, LanguageTag.EN, "Chess" + who)))
                        .designation(new DesignationDraft(
                                "viasna", DesignationValue.RECOGNISED, PartialDate.parse("2023-06-01")))
                        .events(List.of(CaseEventDraft.charge(LanguageTag.RU, List.of("ст. 777" + who))))
                        .build()));
        picture(person);
        return person;
    }

    private void picture(PersonId person) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accounts.as(accounts.make(Role.EDITOR), () -> {
            int version = people.page(people.brief(person).orElseThrow().publicId())
                    .orElseThrow()
                    .version();
            editing.putPicture(person, version, png.toByteArray());
        });
    }

    private FacilityId place(CountryCode country) {
        return make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(ZoneOffset.UTC));
    }

    /** Places of tests bear numbers, and a year of birth shall not be taken for one. */
    private boolean isNoPlace(int year) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from facility where code like ?", Integer.class, "%-" + year))
                == 0;
    }

    private String code(FacilityId place) {
        return places.page(place).orElseThrow().code();
    }

    /** By which the lines of its address are known. */
    private int number(FacilityId place) {
        String code = Objects.requireNonNull(
                jdbc.queryForObject("select code from facility where id = ?", String.class, place.value()));
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    private String publicId(PersonId person) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select public_id from person where id = ?", String.class, person.value()));
    }
}
