package org.vestka.directory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** People are found by the days of {@link BirthdayLetter#timely}: somebody for each day of a year. */
@VestkaTest
@Import(TestPeople.class)
class BirthdayWindowTest {

    private static final LocalDate LEAP_YEAR = LocalDate.of(1984, 1, 1);

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private NeedIndex index;

    @Test
    void whoIsFoundByABirthdayIsWhoseLetterIsTimely() {
        CountryCode country = make.country();
        FacilityId colony = make.facility(
                country, FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(java.time.Clock.systemUTC()));
        List<MonthDay> days =
                LEAP_YEAR.datesUntil(LEAP_YEAR.plusYears(1)).map(MonthDay::from).toList();
        List<PersonDraft> drafts = days.stream()
                .map(day -> make.person()
                        .in(country)
                        .held(CustodyKind.OPEN_TYPE, colony)
                        .born(PartialDate.of(day.atYear(LEAP_YEAR.getYear())))
                        .draft())
                .toList();
        List<PersonId> people = registry.registerAll(drafts);
        Map<PersonId, MonthDay> birthdays = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            birthdays.put(people.get(i), days.get(i));
        }
        NeedWishes wishes = new NeedWishes(country, null, null, true, Set.of());

        List<String> wrong = new ArrayList<>();
        for (int postingDays : List.of(0, 1, 21, 45)) {
            todays().forEach(today -> {
                Set<MonthDay> found =
                        index
                                .neediest(wishes, new Need(today, Map.of(country, postingDays), Map.of()), days.size())
                                .stream()
                                .map(candidate -> candidate.who().person())
                                .map(birthdays::get)
                                .collect(Collectors.toSet());
                Set<MonthDay> timely = days.stream()
                        .filter(day ->
                                BirthdayLetter.next(day, today, postingDays).timely(today))
                        .collect(Collectors.toSet());
                if (!found.equals(timely)) {
                    wrong.add("%s, %d days of posting: %s, not %s".formatted(today, postingDays, found, timely));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Of a common year and a leap year every sixth day, and every day where the years and Februaries end. */
    private static Stream<LocalDate> todays() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        return first.datesUntil(first.plusYears(2))
                .filter(day -> day.getDayOfYear() % 6 == 0 || day.getMonthValue() <= 3 || day.getMonthValue() == 12);
    }
}
