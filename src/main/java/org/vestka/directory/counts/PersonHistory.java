package org.vestka.directory.counts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * What numbers are counted from: one person with everything that held from when to when. Days are days of the epoch.
 *
 * @param named whether the person may be shown behind a number
 * @param arrests first day each can have been on, the earliest first, with its year
 * @param occupation by language
 */
public record PersonHistory(
        long id,
        CountryCode country,
        boolean named,
        Gender gender,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        List<Designated> designations,
        List<Held> stays,
        List<Arrested> arrests,
        List<Charged> charges,
        Map<LanguageTag, String> occupation) {

    /** Something that held for a while. */
    public interface Lasting {

        int from();

        /** Exclusive; {@link #ON} while it lasts. */
        int until();

        int ON = Integer.MAX_VALUE;

        default boolean holds(int day) {
            return from() <= day && day < until();
        }
    }

    public record Designated(int from, int until, String body, DesignationValue value) implements Lasting {}

    /** @param region code of the place's region */
    public record Held(
            int from,
            int until,
            CustodyKind custody,
            @Nullable FacilityId facility,
            @Nullable String region) implements Lasting {}

    public record Arrested(int from, int year) {}

    /** @param from {@link Integer#MIN_VALUE} where nobody knows the day */
    public record Charged(int from, Set<String> articles) {}

    /** The same person of whom bodies said this. */
    PersonHistory saying(List<Designated> said) {
        return new PersonHistory(id, country, named, gender, born, died, said, stays, arrests, charges, occupation);
    }

    @Nullable
    Designated designation(String body, int day) {
        for (Designated each : designations) {
            if (each.holds(day) && each.body().equals(body)) {
                return each;
            }
        }
        return null;
    }

    @Nullable
    Held stay(int day) {
        for (Held each : stays) {
            if (each.holds(day)) {
                return each;
            }
        }
        return null;
    }
}
