package org.vestka.directory.counts;

import java.util.List;

/**
 * A cut of the people behind a number. How many are counted and not shown by name is told of all together, and only of
 * enough of them that none can be found out by it.
 *
 * @param named how many of them can be shown by name
 * @param hidden how many more are counted; zero where it is not told, which does not say that there are none
 */
public record PeopleOfDay(List<PersonOfDay> people, long named, long hidden) {

    /** From so many on, people who are not shown are told by number. */
    public static final int TOLD_FROM = 10;

    public PeopleOfDay {
        people = List.copyOf(people);
    }

    /** @param hidden of everybody whom the body counts on the day, or zero where the number is narrowed */
    static PeopleOfDay of(List<PersonOfDay> people, long named, long hidden) {
        return new PeopleOfDay(people, named, hidden < TOLD_FROM ? 0 : hidden);
    }

    /** Everybody of whom it is told that they are counted. */
    public long all() {
        return named + hidden;
    }
}
