package org.vestka.directory.place;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/**
 * What else a country pack says of letters: services beside the post, days on which the post rests, what custody is called
 * there.
 */
@Service
public class LetterWays {

    private final LetterWaysMemory memory;

    LetterWays(LetterWaysMemory memory) {
        this.memory = memory;
    }

    /** A day on which a letter rests on its way. */
    public record DayOff(LocalDate day, String name) {}

    /** Those that a source names for the place; none where none is named. */
    @ForEveryone
    public List<ELetterService> services(FacilityId facility) {
        return memory.current().services().getOrDefault(facility, List.of());
    }

    /** From a day of posting to that of arrival, both included. */
    @ForEveryone
    public List<DayOff> daysOff(CountryCode country, LocalDate posted, int postingDays, LanguageTag reader) {
        Map<String, Holiday> holidays = memory.current().holidays().getOrDefault(country, Map.of());
        if (holidays.isEmpty()) {
            return List.of();
        }
        List<DayOff> off = new ArrayList<>();
        posted.datesUntil(posted.plusDays(postingDays + 1L)).forEach(day -> {
            Holiday ofThisYear = holidays.get(day.toString());
            Holiday holiday =
                    ofThisYear == null ? holidays.get(MonthDay.from(day).toString()) : ofThisYear;
            if (holiday != null) {
                off.add(new DayOff(day, holiday.nameIn(reader)));
            }
        });
        return off;
    }

    /** What kinds of custody are called in a country; empty where its pack has no words of its own for them. */
    @ForEveryone
    public Map<CustodyKind, Map<LanguageTag, String>> custody(CountryCode country) {
        return memory.current().custody().getOrDefault(country, Map.of());
    }
}
