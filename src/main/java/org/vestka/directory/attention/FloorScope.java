package org.vestka.directory.attention;

import java.time.LocalDate;
import org.vestka.directory.CountryCode;

/** Where and when a floor holds. */
public sealed interface FloorScope {

    CountryCode country();

    /** Every month, while no campaign runs. */
    record EveryMonth(CountryCode country) implements FloorScope {}

    /** Some weeks, which are one period, in the place of the months they touch. */
    record Campaign(CountryCode country, LocalDate from, int weeks) implements FloorScope {

        public static final int LONGEST = 26;
        private static final int DAYS = 7;

        /** @throws IllegalArgumentException for no week or more than half a year */
        public Campaign {
            if (weeks < 1 || weeks > LONGEST) {
                throw new IllegalArgumentException("a campaign has 1 to " + LONGEST + " weeks");
            }
        }

        public CoveragePeriod period() {
            return new CoveragePeriod(from, from.plusDays((long) weeks * DAYS - 1));
        }
    }
}
