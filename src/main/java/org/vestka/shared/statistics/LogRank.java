package org.vestka.shared.statistics;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two groups wait equally long: the log-rank test (N. Mantel, Evaluation of survival data and two new rank order
 * statistics arising in its consideration, 1966), with the hypergeometric variance.
 *
 * @param observed to how many of the first it happened
 * @param expected to how many it would have, did both wait alike
 * @param chiSquared with one degree of freedom; 0 where nothing can be compared
 * @param p how often chance alone makes a difference at least as large, 0 to 1
 */
public record LogRank(long observed, double expected, double chiSquared, double p) {

    /** In any order. */
    public static LogRank compare(Collection<Watched> first, Collection<Watched> second) {
        SortedMap<Integer, Watched> one = SurvivalCurve.byDay(first);
        SortedMap<Integer, Watched> other = SurvivalCurve.byDay(second);
        long oneAtRisk = one.values().stream().mapToLong(Watched::all).sum();
        long otherAtRisk = other.values().stream().mapToLong(Watched::all).sum();
        TreeSet<Integer> days = new TreeSet<>(one.keySet());
        days.addAll(other.keySet());
        long observed = 0;
        double expected = 0;
        double variance = 0;
        for (int day : days) {
            Watched ofOne = one.getOrDefault(day, new Watched(day, 0, 0));
            Watched ofOther = other.getOrDefault(day, new Watched(day, 0, 0));
            double happened = ofOne.happened() + ofOther.happened();
            double atRisk = oneAtRisk + otherAtRisk;
            if (happened > 0) {
                double share = oneAtRisk / atRisk;
                observed += ofOne.happened();
                expected += happened * share;
                if (atRisk > 1) {
                    variance += happened * share * (1 - share) * (atRisk - happened) / (atRisk - 1);
                }
            }
            oneAtRisk -= ofOne.all();
            otherAtRisk -= ofOther.all();
        }
        if (variance <= 0) {
            return new LogRank(observed, expected, 0, 1);
        }
        double chiSquared = (observed - expected) * (observed - expected) / variance;
        return new LogRank(
                observed, expected, chiSquared, ChiSquaredDistribution.of(1).survivalProbability(chiSquared));
    }
}
