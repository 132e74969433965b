package org.vestka.adoption;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.attention.NeedReason;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;

/** What somebody asks of the person to be suggested; null and false mean no wish. */
public record SuggestionWishes(
        @Nullable Gender gender,
        boolean birthdaySoon,
        @Nullable FacilityId facility) {

    /** Whether somebody suggested before is one of those asked for. */
    public boolean fit(PersonBrief person, Suggestion suggestion) {
        return concern(person) && (!birthdaySoon || suggestion.reasons().contains(NeedReason.BIRTHDAY_SOON));
    }

    /** Whether gender and place, which do not change from day to day, are those wished. */
    public boolean concern(PersonBrief person) {
        return (gender == null || gender == person.gender() && person.publication() != Publication.LIMITED)
                && (facility == null || facility.equals(person.facility()));
    }

    public static SuggestionWishes none() {
        return new SuggestionWishes(null, false, null);
    }
}
