package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are held, as programs see it.
 *
 * @param code as it stands in addresses of pages
 * @param people publicly known to be held there now
 * @param address what is known of the address that would be printed
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
        String page) {}
