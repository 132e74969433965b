package org.vestka.directory.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** Who has died is in a list, in its filter and on their page as old as they became. */
@VestkaTest
@Import(TestPeople.class)
class AgeOfTheDeadTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private PersonList list;

    @Autowired
    private PeopleIndex index;

    @Autowired
    private Clock clock;

    @Test
    void itIsTheOneTheyReached() {
        CountryCode country = make.country();
        LocalDate today = LocalDate.now(clock);
        PersonId died = make.person()
                .in(country)
                .born(PartialDate.of(today.minusYears(41)))
                .register();
        PersonId lives = make.person()
                .in(country)
                .born(PartialDate.of(today.minusYears(41)))
                .register();
        registry.change(new PersonChange(
                died,
                PersonFacts.by(TestPeople.SOURCE)
                        .died(PartialDate.of(today.minusYears(3)))
                        .build()));
        registry.publish(List.of(died), Publication.MEMORIAL, TestPeople.SOURCE);
        index.refreshAll();

        assertThat(people.page(people.brief(died).orElseThrow().publicId())
                        .orElseThrow()
                        .age())
                .isEqualTo(AgeBand.FROM_25_TO_39);
        assertThat(aged(country, AgeBand.FROM_25_TO_39)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(died);
            assertThat(one.age()).isEqualTo(AgeBand.FROM_25_TO_39);
        });
        assertThat(aged(country, AgeBand.FROM_40_TO_59))
                .extracting(PersonListItem::id)
                .containsExactly(lives);
    }

    private List<PersonListItem> aged(CountryCode country, AgeBand band) {
        PersonFilter filter = new PersonFilter("", Set.of(), null, null, null, null, band, null, false, false, country);
        return list.list(filter, PersonSort.LONGEST_IN_CUSTODY, LanguageTag.EN, 0, 10)
                .items();
    }
}
