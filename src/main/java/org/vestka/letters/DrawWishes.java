package org.vestka.letters;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.Gender;
import org.vestka.shared.LanguageTag;

/**
 * What somebody asks of the people they shall write to; null and false mean no wish.
 *
 * @param language in which they will write: only where letters pass in it
 * @param kind what they will send; e-letters only where a service is known in the country
 */
public record DrawWishes(
        LanguageTag language,
        LetterKind kind,
        @Nullable Gender gender,
        boolean birthdaySoon,
        @Nullable FacilityId facility) {

    /** Letters to anybody. */
    public static DrawWishes in(LanguageTag language) {
        return new DrawWishes(language, LetterKind.LETTER, null, false, null);
    }
}
