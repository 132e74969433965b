package org.vestka.directory.attention;

import java.time.LocalDate;

/**
 * What holds in a country on a day.
 *
 * @param letters posted ones that each person should get in the period
 * @param campaign whether the period is a campaign's and no month
 */
public record FloorInForce(int letters, CoveragePeriod period, boolean campaign) {

    /** Where nobody has set anything. */
    public static FloorInForce unset(LocalDate day) {
        return new FloorInForce(CoverageFloor.DEFAULT, CoveragePeriod.month(day), false);
    }

    /** How many of the letters in these numbers were posted in the period. */
    public int posted(AttentionNumbers numbers) {
        return campaign ? numbers.postedCampaign() : numbers.postedPeriod();
    }

    /** Whether somebody with these numbers gets fewer than that, letters on the table counted as posted. */
    public boolean isUnmet(AttentionNumbers numbers) {
        return posted(numbers) + numbers.reserved() < letters;
    }
}
