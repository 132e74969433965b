package org.vestka.shared.statistics;

/**
 * A share with its limits of 95 %: the score interval (E. B. Wilson, Probable Inference, the Law of Succession, and
 * Statistical Inference, 1927), which is right for few and for none, too.
 *
 * @param of how many there are, at least 1
 * @param had how many of them had it
 * @param share 0 to 1
 */
public record Share(long of, long had, double share, double lower, double upper) {

    public static Share of(long had, long of) {
        if (of < 1 || had < 0 || had > of) {
            throw new IllegalArgumentException("No share: " + had + " of " + of);
        }
        double share = (double) had / of;
        double z2 = SurvivalCurve.Z95 * SurvivalCurve.Z95;
        double middle = share + z2 / (2.0 * of);
        double half = SurvivalCurve.Z95 * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        double whole = 1 + z2 / of;
        return new Share(
                of, had, share, had == 0 ? 0 : (middle - half) / whole, had == of ? 1 : (middle + half) / whole);
    }
}
