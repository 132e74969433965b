package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class CountsOfAnyDayTest {

    private static final String VIASNA = "viasna";

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private Counts counts;

    @Test
    void aPastDayCountsTheSameWhateverHappenedSince() {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);
        LocalDate day = LocalDate.parse("2021-10-22");
        List<DesignationCount> then = counts.asOf(new CountQuestion(country, VIASNA, day));

        registry.release(
                List.of(person), CustodyKind.RELEASED_PARDON, PartialDate.parse("2024-08-16"), TestPeople.SOURCE);
        registry.designate(
                person,
                new DesignationDraft(VIASNA, DesignationValue.FORMER, PartialDate.parse("2024-08-16")),
                TestPeople.SOURCE);

        assertThat(then).containsExactly(new DesignationCount(DesignationValue.RECOGNISED, CustodyKind.REMAND, 1));
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, day))).isEqualTo(then);
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2024-08-16"))))
                .containsExactly(new DesignationCount(DesignationValue.FORMER, CustodyKind.RELEASED_PARDON, 1));
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2021-03-15"))))
                .isEmpty();
    }

    @Test
    void nobodyKnowsIsOneRowWhetherSaidOrNot() {
        CountryCode country = make.country();
        PersonId said = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.UNKNOWN, null, PartialDate.parse("2021-03-01")))
                .register();
        PersonId unsaid = make.person().in(country).register();
        for (PersonId person : List.of(said, unsaid)) {
            registry.designate(
                    person,
                    new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-22"))))
                .containsExactly(new DesignationCount(DesignationValue.RECOGNISED, CustodyKind.UNKNOWN, 2));
    }
}
