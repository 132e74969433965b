package org.vestka.directory.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.Utc;
import org.vestka.testing.SettableClock;

/** People's pages, written on one day and read on another. */
@TestComponent
class PagesByDay {

    private final Registry registry;
    private final People people;
    private final SettableClock clock;

    PagesByDay(Registry registry, People people, SettableClock clock) {
        this.registry = registry;
        this.people = people;
        this.clock = clock;
    }

    void pass(int days) {
        clock.forward(Duration.ofDays(days));
    }

    LocalDate today() {
        return Utc.today(clock);
    }

    PublicId id(PersonId person) {
        return people.brief(person).orElseThrow().publicId();
    }

    PersonPage page(PersonId person) {
        return people.page(id(person)).orElseThrow();
    }

    PersonPage page(PersonId person, LocalDate day) {
        return people.page(id(person), day).orElseThrow();
    }

    void change(PersonId person, UnaryOperator<PersonFacts.Builder> facts) {
        registry.change(new PersonChange(
                person, facts.apply(PersonFacts.by(TestPeople.SOURCE)).build()));
    }
}
