package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.People;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class TurnOfDayTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private TurnOfDay turnOfDay;

    @Test
    void anEditorsWordBeginsAndEndsWithItsDay() {
        PersonId person = make.inColony();
        Reachability before = reachability(person);
        registry.overrideReachability(
                person, Reachability.INCOMMUNICADO, TODAY.plusDays(1), TODAY.plusDays(3), TestPeople.SOURCE);
        assertThat(reachability(person)).isEqualTo(before);

        turn(TODAY.plusDays(1), TODAY);
        assertThat(reachability(person)).isEqualTo(Reachability.INCOMMUNICADO);
        turn(TODAY.plusDays(2), TODAY.plusDays(1));
        assertThat(reachability(person)).isEqualTo(Reachability.INCOMMUNICADO);
        // off on the day on which it ended
        turn(TODAY.plusDays(5), TODAY.plusDays(2));
        assertThat(reachability(person)).isEqualTo(before);
    }

    @Test
    void aServerThatHasNeverTurnedADayLooksBack() {
        PersonId person = make.inColony();
        Reachability before = reachability(person);
        registry.overrideReachability(person, Reachability.INCOMMUNICADO, TODAY, TODAY.plusDays(3), TestPeople.SOURCE);
        turn(TODAY.plusDays(10), null);
        assertThat(reachability(person)).isEqualTo(before);
    }

    private void turn(LocalDate day, @Nullable LocalDate last) {
        turnOfDay.turn(last == null ? null : justAfterMidnight(last), justAfterMidnight(day));
    }

    private static Instant justAfterMidnight(LocalDate day) {
        return day.atTime(0, 1).toInstant(ZoneOffset.UTC);
    }

    private Reachability reachability(PersonId person) {
        return people.brief(person).orElseThrow().reachability();
    }
}
