package org.vestka.directory.attention;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;

/**
 * What somebody asks of a suggestion; null and false mean no wish.
 *
 * @param countries any of these; empty for all
 * @param birthdays only people to whom a letter for the birthday should be posted now ({@link
 *     org.vestka.directory.person.BirthdayLetter#timely})
 * @param except people not to suggest, for example those already chosen
 */
public record NeedWishes(
        Set<CountryCode> countries,
        @Nullable Gender gender,
        @Nullable FacilityId facility,
        boolean birthdays,
        Set<PersonId> except) {

    public NeedWishes {
        countries = Set.copyOf(countries);
        except = Set.copyOf(except);
    }

    /** In one country. */
    public NeedWishes(
            CountryCode country,
            @Nullable Gender gender,
            @Nullable FacilityId facility,
            boolean birthdays,
            Set<PersonId> except) {
        this(Set.of(country), gender, facility, birthdays, except);
    }

    public static NeedWishes none() {
        return new NeedWishes(Set.of(), null, null, false, Set.of());
    }

    public NeedWishes without(Set<PersonId> people) {
        return new NeedWishes(countries, gender, facility, birthdays, people);
    }
}
