package org.vestka.directory.counts;

import java.util.List;

/**
 * A cut of the people behind a number.
 *
 * @param named how many of them can be shown by name
 * @param all the number itself; those above {@code named} asked not to be shown, or only by name and place. They are counted
 *     by what a body says of them and by custody alone
 */
public record PeopleOfDay(List<PersonOfDay> people, long named, long all) {

    public PeopleOfDay {
        people = List.copyOf(people);
    }
}
