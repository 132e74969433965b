package org.vestka.shared.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * When a share changed for good: the parting of a series into stretches of one share each that explains it best, by
 * optimal partitioning (B. Jackson and others, An Algorithm for Optimal Partitioning of Data on an Interval, 2005,
 * https://doi.org/10.1109/LSP.2001.838216) with the binomial likelihood. A further stretch has to gain more than three times
 * the logarithm of the number of steps (N. R. Zhang, D. O. Siegmund, A modified Bayes information criterion, 2007).
 */
public final class ChangePoints {

    private ChangePoints() {}

    /**
     * One step of a series.
     *
     * @param of how many were tried, 0 where nothing was
     * @param had how many of them had it
     */
    public record Trial(long of, long had) {}

    /**
     * A stretch with one share.
     *
     * @param from its first step, from 0
     * @param until the step after its last
     */
    public record Stretch(int from, int until, long of, long had) {

        /** 0 to 1; 0 where nothing was tried. */
        public double share() {
            return of == 0 ? 0 : (double) had / of;
        }
    }

    /** The stretches in order, none for an empty series. Takes time with the square of its length. */
    public static List<Stretch> stretches(List<Trial> series) {
        int steps = series.size();
        long[] of = new long[steps + 1];
        long[] had = new long[steps + 1];
        for (int step = 0; step < steps; step++) {
            of[step + 1] = of[step] + series.get(step).of();
            had[step + 1] = had[step] + series.get(step).had();
        }
        double penalty = 3 * Math.log(Math.max(2, steps));
        double[] best = new double[steps + 1];
        int[] begins = new int[steps + 1];
        best[0] = -penalty;
        for (int until = 1; until <= steps; until++) {
            best[until] = Double.POSITIVE_INFINITY;
            for (int from = 0; from < until; from++) {
                double cost = best[from] + cost(of[until] - of[from], had[until] - had[from]) + penalty;
                if (cost < best[until]) {
                    best[until] = cost;
                    begins[until] = from;
                }
            }
        }
        Deque<Stretch> stretches = new ArrayDeque<>();
        for (int until = steps; until > 0; until = begins[until]) {
            int from = begins[until];
            stretches.addFirst(new Stretch(from, until, of[until] - of[from], had[until] - had[from]));
        }
        return new ArrayList<>(stretches);
    }

    /** Minus twice the greatest log likelihood. */
    private static double cost(long of, long had) {
        return -2 * (term(had, of) + term(of - had, of));
    }

    private static double term(long part, long of) {
        return part == 0 ? 0 : part * Math.log((double) part / of);
    }
}
