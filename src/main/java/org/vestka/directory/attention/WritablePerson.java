package org.vestka.directory.attention;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;

/**
 * Somebody who can be written to, with all that decides whose turn it is.
 *
 * @param gender null where a suggestion may not tell it
 * @param birthday null where a suggestion may not tell it, or nobody knows the day
 */
public record WritablePerson(
        PersonId person,
        CountryCode country,
        @Nullable FacilityId facility,
        @Nullable Gender gender,
        @Nullable MonthDay birthday,
        AttentionNumbers numbers) {

    /** Whether nothing but how much post they get has become another. */
    boolean differsInNumbersAlone(WritablePerson other) {
        return equals(
                new WritablePerson(other.person, other.country, other.facility, other.gender, other.birthday, numbers));
    }
}
