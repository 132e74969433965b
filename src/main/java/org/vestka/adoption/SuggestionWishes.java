package org.vestka.adoption;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.Gender;

/** What somebody asks of the person to be suggested; null and false mean no wish. */
public record SuggestionWishes(
        @Nullable Gender gender,
        boolean birthdaySoon,
        @Nullable FacilityId facility) {

    public static SuggestionWishes none() {
        return new SuggestionWishes(null, false, null);
    }
}
