package org.vestka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Names;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** The invented histories do not contradict themselves, and every filter of the list finds somebody. */
@VestkaTest
class DemoPeopleTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    private DemoPeople demo;

    /** What a past day shows was not read after it. */
    @Test
    void whosePageHasAPastIsKnownFromBeforeIt() {
        List<PersonFacts> everybody = everybody();
        assertThat(everybody.getFirst().source()).isEqualTo(SourceDraft.invented(TODAY.minusDays(DemoPast.BEGUN)));
        assertThat(everybody.stream().skip(1).map(PersonFacts::source).distinct())
                .containsExactly(SourceDraft.invented(TODAY));
    }

    @Test
    void whomRussiaHoldsIsReadInLatinLettersAsOnTheEnvelope() {
        List<String> read = demo.drafts(TODAY, code -> new FacilityId(1)).stream()
                .filter(person -> person.country().equals(new CountryCode("RU")))
                .map(person ->
                        Names.in(LanguageTag.EN, Names.ordered(person.facts().names(), List.of(LanguageTag.RU))))
                .toList();

        assertThat(read).contains("Podorozhnikov Viktor Andreyevich").hasSize(3);
    }

    @Test
    void nobodyIsHeldBeyondTheirSentence() {
        for (CSVRecord line : DemoFile.lines("people.csv")) {
            String years = line.get("sentence_years");
            CustodyKind custody = CustodyKind.valueOf(line.get("custody"));
            if (!years.isEmpty() && (custody.inFacility() || custody.atHome())) {
                assertThat(Double.parseDouble(years) * 365)
                        .as(line.get("key"))
                        .isGreaterThan(Double.parseDouble(line.get("arrested_days_ago")));
            }
        }
    }

    @Test
    void noHistoryReachesIntoTheFutureOrLeavesItsOrder() {
        for (PersonFacts person : everybody()) {
            assertThat(person.stays().stream().map(DemoPeopleTest::from))
                    .isSorted()
                    .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
            assertThat(person.designations().stream().map(DemoPeopleTest::day))
                    .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
            assertThat(person.events().stream().flatMap(event -> Stream.ofNullable(event.on())))
                    .allSatisfy(day -> assertThat(day.earliest()).isBeforeOrEqualTo(TODAY));
        }
    }

    @Test
    void whoIsOutWasInForLessThanTheSentence() {
        List<CSVRecord> lines = DemoFile.lines("people.csv");
        List<PersonFacts> everybody = everybody();
        for (int i = 0; i < lines.size(); i++) {
            String years = lines.get(i).get("sentence_years");
            PersonFacts person = everybody.get(i);
            if (!years.isEmpty() && !behindWalls(person.stays().getLast())) {
                assertThat(daysBehindWalls(person))
                        .as(lines.get(i).get("key"))
                        .isLessThan(Math.round(Double.parseDouble(years) * 365));
            }
        }
    }

    /** And nobody waits for years: in remand, or for the sentence to begin. */
    @Test
    void whoIsNotSentToPrisonIsOutWithinDaysOfTheVerdict() {
        for (PersonFacts person : everybody()) {
            List<StayDraft> stays = person.stays();
            StayDraft now = stays.getLast();
            for (int i = 0; i + 1 < stays.size(); i++) {
                long days = ChronoUnit.DAYS.between(from(stays.get(i)), from(stays.get(i + 1)));
                switch (stays.get(i).custody()) {
                    case REMAND -> assertThat(days).isLessThan(540);
                    case AWAITING_START -> assertThat(days).isLessThan(100);
                    default -> {}
                }
            }
            if (WITHOUT_PRISON.contains(now.custody())) {
                LocalDate verdict = person.events().stream()
                        .filter(event -> event.kind() == CaseEventKind.VERDICT)
                        .map(event -> Objects.requireNonNull(event.on()).earliest())
                        .findFirst()
                        .orElseThrow();
                LocalDate out = stays.stream()
                        .filter(stay -> !behindWalls(stay))
                        .map(DemoPeopleTest::from)
                        .findFirst()
                        .orElseThrow();
                assertThat(out).isBetween(verdict, verdict.plusDays(5));
            }
            if (now.custody() == CustodyKind.AWAITING_START) {
                assertThat(from(now)).isAfter(TODAY.minusDays(100));
            }
        }
    }

    private static final Set<CustodyKind> WITHOUT_PRISON = Set.of(
            CustodyKind.OPEN_TYPE,
            CustodyKind.HOME_CONFINEMENT,
            CustodyKind.AWAITING_START,
            CustodyKind.MEASURE_SUSPENDED,
            CustodyKind.MEASURE_FINE,
            CustodyKind.MEASURE_LABOUR);

    private static boolean behindWalls(StayDraft stay) {
        return stay.custody().inFacility() && stay.custody() != CustodyKind.OPEN_TYPE;
    }

    private static long daysBehindWalls(PersonFacts person) {
        List<StayDraft> stays = person.stays();
        long days = 0;
        for (int i = 0; i + 1 < stays.size(); i++) {
            days += behindWalls(stays.get(i)) ? ChronoUnit.DAYS.between(from(stays.get(i)), from(stays.get(i + 1))) : 0;
        }
        return days;
    }

    private static LocalDate from(StayDraft stay) {
        return Objects.requireNonNull(stay.from()).earliest();
    }

    @Test
    void recognitionFollowsTheArrestAndRecognitionAfterwardsTheRelease() {
        for (PersonFacts person : everybody()) {
            StayDraft now = person.stays().getLast();
            DesignationDraft last = person.designations().getLast();
            if (last.value() == DesignationValue.RECOGNISED_EX_POST) {
                assertThat(now.custody().group()).isEqualTo(CustodyKind.Group.RELEASED);
                assertThat(day(last)).isAfter(Objects.requireNonNull(now.from()).earliest());
            }
            assertThat(person.designations().stream().map(DemoPeopleTest::day)).isSorted();
        }
    }

    @Test
    void everyChoiceOfTheFiltersFindsSomebodyWhoIsNotFree() {
        List<PersonFacts> held = everybody().stream()
                .filter(person -> person.stays().getLast().custody().inFacility())
                .toList();
        assertThat(found(held.stream()
                        .map(person -> person.designations().getLast().value())))
                .contains(DesignationValue.RECOGNISED, DesignationValue.FORMER, DesignationValue.WITHDRAWN);
        assertThat(found(held.stream().map(person -> AgeBand.of(person.born(), TODAY))))
                .containsAll(Arrays.asList(AgeBand.values()));
        assertThat(found(held.stream()
                        .map(PersonFacts::born)
                        .filter(born -> born != null && born.day() != null)
                        .map(born -> Month.of(Objects.requireNonNull(born.month())))))
                .containsAll(Arrays.asList(Month.values()));
    }

    @Test
    void atLeastSixtyPeopleStandForEveryKindOfCustody() {
        List<PersonFacts> all = everybody();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(found(all.stream().map(person -> person.stays().getLast().custody())))
                .containsAll(Arrays.asList(CustodyKind.values()));
    }

    private List<PersonFacts> everybody() {
        return demo.drafts(TODAY, code -> new FacilityId(1)).stream()
                .map(PersonDraft::facts)
                .toList();
    }

    private static <T> Set<T> found(Stream<T> all) {
        return all.collect(Collectors.toSet());
    }

    private static LocalDate day(DesignationDraft said) {
        return Objects.requireNonNull(said.from()).earliest();
    }
}
