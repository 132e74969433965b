package org.vestka.directory.attention;

import java.time.LocalDate;
import java.util.Map;
import org.vestka.directory.CountryCode;

/**
 * By what need is measured on a day.
 *
 * @param postingDays how long a letter is usually on its way to each country; to others none is
 * @param floors what holds in each; elsewhere what holds where nobody has set anything
 */
record Need(LocalDate today, Map<CountryCode, Integer> postingDays, Map<CountryCode, FloorInForce> floors) {

    Need {
        postingDays = Map.copyOf(postingDays);
        floors = Map.copyOf(floors);
    }

    FloorInForce floor(CountryCode country) {
        FloorInForce floor = floors.get(country);
        return floor == null ? FloorInForce.unset(today) : floor;
    }
}
