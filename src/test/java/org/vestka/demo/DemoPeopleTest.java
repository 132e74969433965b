package org.vestka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.testing.VestkaTest;

/** The invented histories do not contradict themselves, and every filter of the list finds somebody. */
@VestkaTest
class DemoPeopleTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    private DemoPeople demo;

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
    void recognitionFollowsTheArrestAndRecognitionAfterwardsTheRelease() {
        for (PersonFacts person : everybody()) {
            StayDraft now = person.stays().getLast();
            DesignationDraft last = person.designations().getLast();
            if (last.value() == DesignationValue.RECOGNISED_EX_POST) {
                assertThat(now.custody().group()).isEqualTo(CustodyKind.Group.RELEASED);
                assertThat(day(last)).isAfter(Objects.requireNonNull(now.from()).earliest());
            }
            assertThat(person.designations().stream().map(DemoPeopleTest::day)).isSorted();
            assertThat(day(last)).isBeforeOrEqualTo(TODAY.plusDays(30));
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

    private static <T> Set<T> found(java.util.stream.Stream<T> all) {
        return all.collect(Collectors.toSet());
    }

    private static LocalDate day(DesignationDraft said) {
        return Objects.requireNonNull(said.from()).earliest();
    }
}
