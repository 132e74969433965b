package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as programs see them. Of people published as limited only names and place are filled in.
 *
 * @param publication {@code public}, {@code limited} or {@code memorial}
 * @param name in the language asked for, where it is held, else as near as can be
 * @param names by language
 * @param birthday month and day, {@code 04-12}; never a year
 * @param ageToday a band
 * @param custodyText {@code custody} in the language asked for; so are the other texts
 * @param custodySince year, month or day, as precisely as it is known
 * @param place code
 * @param address what is known of the address of the place
 * @param verified when place and address were last confirmed, the older of both
 * @param page for people
 */
record OpenPerson(
        String id,
        String country,
        String publication,
        String name,
        String originalName,
        String latinName,
        Map<String, String> names,
        @Nullable String gender,
        @Nullable String birthday,
        @Nullable String ageToday,
        String custody,
        String custodyText,
        @Nullable String custodySince,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String region,
        @Nullable String designation,
        String reachability,
        String reachabilityText,
        @Nullable String address,
        @Nullable LocalDate verified,
        int lettersIn90Days,
        String page) {}
