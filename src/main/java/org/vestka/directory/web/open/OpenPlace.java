package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are held, as programs see it.
 *
 * @param code as it stands in addresses of pages
 * @param people publicly known to be held there now
 * @param address what is known of the address that would be printed
 * @param announced what befalls the place on days to come, the nearest first: a letter is weeks on its way
 */
record OpenPlace(
        String code,
        String country,
        String kind,
        String kindText,
        String state,
        String name,
        Map<String, String> names,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String address,
        @Nullable LocalDate verified,
        int people,
        List<Announced> announced,
        String page) {

    /**
     * An act on the place that is announced.
     *
     * @param from year, month or day, as precisely as it is known
     * @param becomes kind of the place from then on; null where it keeps its own
     * @param successor code of what has taken its place; null for none
     */
    record Announced(
            String what,
            String from,
            @Nullable String becomes,
            @Nullable String successor) {}
}
