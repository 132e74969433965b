package org.vestka.directory.attention;

import java.time.YearMonth;

/**
 * How a month ended in a country, or how it stands.
 *
 * @param none to whom no letter was posted in it
 * @param whole whether it is over; then its numbers do not change any more
 */
public record CoverageMonth(YearMonth month, int people, int none, int letters, boolean whole) {}
