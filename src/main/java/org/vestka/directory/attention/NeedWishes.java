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
 * @param birthdays only people to whom a letter for the birthday should be posted now ({@link
 *     org.vestka.directory.person.BirthdayLetter#timely})
 * @param except people not to suggest, for example those already chosen
 */
public record NeedWishes(
        @Nullable CountryCode country,
        @Nullable Gender gender,
        @Nullable FacilityId facility,
        boolean birthdays,
        Set<PersonId> except) {

    public NeedWishes {
        except = Set.copyOf(except);
    }

    public static NeedWishes none() {
        return new NeedWishes(null, null, null, false, Set.of());
    }

    public NeedWishes without(Set<PersonId> people) {
        return new NeedWishes(country, gender, facility, birthdays, people);
    }
}
