package org.vestka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/** Reads the invented people of {@code db/demo}. Days are counted back from the day they are read. */
@Component
class DemoPeople {

    static final CountryCode BELARUS = new CountryCode("BY");

    /** Of the criminal code, as they come most often in lists. */
    private static final List<String> ARTICLES = List.of("342", "130", "368", "361", "369", "411", "188", "342");

    /** Until the verdict is in force and the convict has been told where to be. */
    private static final int DAYS_TO_THE_BEGINNING = 40;

    private static final LanguageTag BE_LATIN = new LanguageTag("be-Latn");
    private static final List<LanguageTag> LANGUAGES = List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN);
    static final String BODY = "viasna";
    private static final String BODY_ABROAD = "memorial";

    private final Texts texts;
    private final Map<String, CSVRecord> occupations = DemoFile.byKey("occupations.csv");
    private final Map<String, CSVRecord> interests = DemoFile.byKey("interests.csv");
    private final Map<String, CSVRecord> stories = DemoFile.byKey("stories.csv");

    DemoPeople(Texts texts) {
        this.texts = texts;
    }

    /** @param facilities finds a facility of the country pack by its code */
    List<PersonDraft> drafts(LocalDate today, Function<String, FacilityId> facilities) {
        List<CSVRecord> lines = DemoFile.lines("people.csv");
        // whose page has a past is known since that began: a past day cites nothing that was read later
        SourceDraft begun = SourceDraft.invented(today.minusDays(DemoPast.BEGUN));
        SourceDraft source = SourceDraft.invented(today);
        return lines.stream()
                .map(line -> draft(line, today, facilities, line == lines.getFirst() ? begun : source))
                .toList();
    }

    private PersonDraft draft(
            CSVRecord line, LocalDate today, Function<String, FacilityId> facilities, SourceDraft source) {
        Gender gender = Gender.valueOf(line.get("gender"));
        CustodyKind custody = CustodyKind.valueOf(line.get("custody"));
        LocalDate arrested = today.minusDays(Long.parseLong(line.get("arrested_days_ago")));
        LocalDate since = today.minusDays(Long.parseLong(line.get("since_days_ago")));
        PersonFacts.Builder facts = PersonFacts.by(source)
                .gender(gender)
                .born(born(line.get("born"), today))
                .names(names(line))
                .texts(texts(line, gender))
                .stays(stays(line, custody, arrested, since, today, facilities))
                .designations(designations(
                        body(line),
                        DesignationValue.valueOf(line.get("designation")),
                        arrested,
                        since,
                        custody.group(),
                        today))
                .events(events(line, arrested, since, custody));
        if (custody == CustodyKind.DIED) {
            facts.died(PartialDate.of(since));
        }
        return new PersonDraft(
                country(line),
                custody == CustodyKind.DIED ? Publication.MEMORIAL : Publication.PUBLIC,
                true,
                facts.build());
    }

    /** Of its place; who is nowhere is of Belarus. */
    private static CountryCode country(CSVRecord line) {
        String facility = line.get("facility");
        return facility.isEmpty() ? BELARUS : new CountryCode(facility.substring(0, 2));
    }

    private static String body(CSVRecord line) {
        return country(line).equals(BELARUS) ? BODY : BODY_ABROAD;
    }

    /** A date, or {@code 17 years} for whoever shall be of that age whenever the demo is loaded. */
    private static PartialDate born(String text, LocalDate today) {
        return text.endsWith(" years")
                ? PartialDate.of(today.minusYears(Long.parseLong(text.substring(0, text.indexOf(' '))))
                        .minusDays(40))
                : PartialDate.parse(text);
    }

    /**
     * What the body said and when. Recognised ex post facto is whoever was released before; a former political prisoner
     * who is held is so by an earlier case, and not recognised in this one yet.
     */
    private static List<DesignationDraft> designations(
            String body,
            DesignationValue now,
            LocalDate arrested,
            LocalDate since,
            CustodyKind.Group group,
            LocalDate today) {
        LocalDate weighed = arrested.plusDays(20).isBefore(today) ? arrested.plusDays(20) : today;
        DesignationDraft recognised = said(body, DesignationValue.RECOGNISED, weighed);
        return switch (now) {
            case RECOGNISED, PERSECUTED -> List.of(said(body, now, weighed));
            case RECOGNISED_EX_POST -> List.of(said(body, now, since.plusDays(30)));
            case FORMER ->
                group == CustodyKind.Group.RELEASED
                        ? List.of(recognised, said(body, now, since.plusDays(3)))
                        : List.of(
                                said(body, DesignationValue.RECOGNISED, arrested.minusDays(1100)),
                                said(body, now, arrested.minusDays(400)));
            case WITHDRAWN -> List.of(recognised, said(body, now, arrested.plusDays(210)));
        };
    }

    private static DesignationDraft said(String body, DesignationValue value, LocalDate day) {
        return new DesignationDraft(body, value, PartialDate.of(day));
    }

    /** Surname, first name and patronymic where the envelope wants them, else the whole. */
    private static PersonName russian(String name) {
        String[] parts = name.split("\\|");
        return parts.length < 3
                ? new PersonName(LanguageTag.RU, NameRole.DISPLAY, name)
                : new PersonName(
                        LanguageTag.RU,
                        NameRole.ENVELOPE,
                        String.join(" ", parts),
                        new NameParts(Map.of(
                                NamePart.SURNAME, parts[0],
                                NamePart.GIVEN_NAME, parts[1],
                                NamePart.PATRONYMIC, parts[2])));
    }

    private static List<PersonName> names(CSVRecord line) {
        PersonName own = new PersonName(LanguageTag.BE, NameRole.DISPLAY, line.get("name_be"));
        PersonName russian = russian(line.get("name_ru"));
        // whom Russia holds is read in Latin letters as on the envelope there: by the rules of its language
        return line.get("name_latin").isEmpty()
                ? List.of(own, russian)
                : List.of(own, russian, new PersonName(BE_LATIN, NameRole.DISPLAY, line.get("name_latin")));
    }

    private List<TextDraft> texts(CSVRecord line, Gender gender) {
        List<TextDraft> drafts = new ArrayList<>();
        for (LanguageTag language : LANGUAGES) {
            drafts.add(new TextDraft(
                    PersonTextKind.OCCUPATION, language, word(occupations, line.get("occupation"), language, gender)));
            drafts.add(
                    new TextDraft(PersonTextKind.STORY, language, word(stories, line.get("story"), language, gender)));
            drafts.add(new TextDraft(
                    PersonTextKind.INTERESTS,
                    language,
                    Arrays.stream(line.get("interests").split(" "))
                            .map(key -> word(interests, key, language, gender))
                            .collect(Collectors.joining(", "))));
        }
        return drafts;
    }

    /** The column of the language, or of the language and the grammar gender where words differ by it. */
    private static String word(Map<String, CSVRecord> words, String key, LanguageTag language, Gender gender) {
        CSVRecord line = words.get(key);
        if (line == null) {
            throw new IllegalStateException("the demo has no word '" + key + "'");
        }
        String gendered = language + "_" + gender.name().toLowerCase(Locale.ROOT);
        return line.get(line.isMapped(gendered) ? gendered : language.value());
    }

    /** A sentence that is served at liberty, or in a place to which one travels by oneself. */
    private static boolean withoutPrison(CustodyKind custody) {
        return switch (custody) {
            case OPEN_TYPE, HOME_CONFINEMENT, AWAITING_START, MEASURE_SUSPENDED, MEASURE_FINE, MEASURE_LABOUR -> true;
            default -> false;
        };
    }

    /** Whoever is not sent to prison is free after the verdict, until what they were sentenced to begins. */
    private static LocalDate verdict(CustodyKind custody, LocalDate arrested, LocalDate since) {
        if (withoutPrison(custody)) {
            boolean begins = custody == CustodyKind.OPEN_TYPE || custody == CustodyKind.HOME_CONFINEMENT;
            return begins ? since.minusDays(DAYS_TO_THE_BEGINNING) : since;
        }
        return arrested.plusDays(150).isBefore(since) ? arrested.plusDays(150) : since;
    }

    /** Police cells, remand, perhaps a colony or at home until the sentence begins, and where the person is now. */
    private static List<StayDraft> stays(
            CSVRecord line,
            CustodyKind custody,
            LocalDate arrested,
            LocalDate since,
            LocalDate today,
            Function<String, FacilityId> facilities) {
        List<StayDraft> stays = new ArrayList<>();
        if (arrested.isBefore(since)) {
            stays.add(stay(CustodyKind.POLICE_DETENTION, null, arrested));
        }
        LocalDate remand = arrested.plusDays(3);
        if (remand.isBefore(since) && custody != CustodyKind.REMAND) {
            stays.add(stay(
                    CustodyKind.REMAND,
                    facilities.apply(country(line).equals(BELARUS) ? "BY-SIZO-1" : "RU-33-SIZO-1"),
                    remand));
        }
        LocalDate verdict = verdict(custody, arrested, since);
        LocalDate colony = arrested.plusDays(200);
        if (colony.isBefore(since) && inAnotherColonyBefore(line, custody, colony, since)) {
            stays.add(stay(CustodyKind.COLONY, facilities.apply(earlierColony(line)), colony));
        }
        if (verdict.isBefore(since) && withoutPrison(custody)) {
            stays.add(stay(CustodyKind.AWAITING_START, null, verdict));
        }
        LocalDate verified = today.minusDays(Long.parseLong(line.get("verified_days_ago")));
        stays.add(new StayDraft(
                custody,
                line.get("facility").isEmpty() ? null : facilities.apply(line.get("facility")),
                line.get("unit").isEmpty() ? null : line.get("unit"),
                null,
                custody.inFacility() ? StayState.CONFIRMED : StayState.REPORTED,
                PartialDate.of(since),
                null,
                verified.isBefore(since) ? since : verified));
        return stays;
    }

    /** The released and the dead; and nobody waits in remand for years after the verdict. */
    private static boolean inAnotherColonyBefore(
            CSVRecord line, CustodyKind custody, LocalDate colony, LocalDate since) {
        if (line.get("sentence_years").isEmpty() || earlierColony(line).equals(line.get("facility"))) {
            return false;
        }
        return switch (custody) {
            case COLONY, PRISON, MEDICAL, IN_TRANSIT -> colony.plusDays(200).isBefore(since);
            default -> custody.group() == CustodyKind.Group.RELEASED || custody.group() == CustodyKind.Group.DIED;
        };
    }

    private static String earlierColony(CSVRecord line) {
        if (line.get("gender").equals("FEMALE")) {
            return "BY-IK-4";
        }
        return line.get("facility").equals("BY-IK-15") ? "BY-IK-17" : "BY-IK-15";
    }

    private static StayDraft stay(CustodyKind custody, @Nullable FacilityId facility, LocalDate from) {
        return StayDraft.of(custody, facility, PartialDate.of(from));
    }

    private List<CaseEventDraft> events(CSVRecord line, LocalDate arrested, LocalDate since, CustodyKind custody) {
        List<CaseEventDraft> events = new ArrayList<>();
        events.add(CaseEventDraft.on(PartialDate.of(arrested), CaseEventKind.ARREST));
        String article = ARTICLES.get(Math.floorMod(line.get("key").hashCode(), ARTICLES.size()));
        for (LanguageTag language : LANGUAGES) {
            events.add(CaseEventDraft.charge(
                    language, List.of(texts.getTranslation("demo.article", language.locale(), article))));
        }
        String years = line.get("sentence_years");
        LocalDate verdict = verdict(custody, arrested, since);
        if (!years.isEmpty()) {
            for (LanguageTag language : LANGUAGES) {
                events.add(CaseEventDraft.told(
                        CaseEventKind.VERDICT,
                        PartialDate.of(verdict),
                        language,
                        texts.getTranslation(
                                custody == CustodyKind.MEASURE_FINE ? "demo.fine" : "demo.sentence",
                                language.locale(),
                                Double.valueOf(years))));
            }
        }
        return events;
    }
}
