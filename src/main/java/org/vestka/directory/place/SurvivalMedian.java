package org.vestka.directory.place;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long something usually lasts, learned also from what still lasts: the median of the product-limit estimator (E. L.
 * Kaplan, P. Meier, Nonparametric Estimation from Incomplete Observations, 1958, https://doi.org/10.2307/2281868). To leave
 * out what has not ended would make everything look short-lived.
 */
final class SurvivalMedian {

    /** And what rounding adds to it. */
    private static final double HALF = 0.5 + 1e-9;

    private SurvivalMedian() {}

    /**
     * A time that was watched.
     *
     * @param days how long
     * @param ended whether it ended then; else it was last known to hold
     */
    record Spell(int days, boolean ended) {}

    /** In days; empty while fewer than half can be said to have ended. */
    static OptionalInt of(List<Spell> spells) {
        Map<Integer, int[]> byDay = new TreeMap<>();
        for (Spell spell : spells) {
            byDay.computeIfAbsent(spell.days(), day -> new int[2])[spell.ended() ? 0 : 1]++;
        }
        int watched = spells.size();
        double lasting = 1;
        for (Map.Entry<Integer, int[]> day : byDay.entrySet()) {
            int ended = day.getValue()[0];
            lasting *= 1 - (double) ended / watched;
            if (ended > 0 && lasting <= HALF) {
                return OptionalInt.of(day.getKey());
            }
            watched -= ended + day.getValue()[1];
        }
        return OptionalInt.empty();
    }
}
