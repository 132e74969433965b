package org.vestka.directory.counts;

import java.time.LocalDate;

/** The numbers at the end of one day of a row of days. */
public record TrendPoint(LocalDate day, long recognised, long persecuted) {}
