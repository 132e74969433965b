package org.vestka.shared.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How long it takes until something happens, learned also from what has not happened yet: the product-limit estimator (E. L.
 * Kaplan, P. Meier, Nonparametric Estimation from Incomplete Observations, 1958, https://doi.org/10.2307/2281868) with
 * Greenwood's variance and pointwise limits of 95 % on the scale of log(−log) (J. D. Kalbfleisch, R. L. Prentice, The
 * Statistical Analysis of Failure Time Data, 1980, 1.14), which stay between 0 and 1.
 *
 * @param watched how many in all
 * @param happened to how many of them it did
 * @param steps the days on which it happened to some, in order
 */
public record SurvivalCurve(long watched, long happened, List<Step> steps) {

    /** How far the limits lie from the middle, in standard errors. */
    static final double Z95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** What rounding adds. */
    private static final double ROUNDING = 1e-9;

    private static final Step BEGINNING = new Step(0, 0, 0, 1, 1, 1);

    /**
     * A day on which it happened to some.
     *
     * @param atRisk to how many it could still happen
     * @param happened to how many it did
     * @param waiting the share that still waits after that day, 0 to 1
     * @param lower of that share
     * @param upper of that share
     */
    public record Step(int day, long atRisk, long happened, double waiting, double lower, double upper) {}

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /** In any order; the same length may come more than once. */
    public static SurvivalCurve of(Collection<Watched> times) {
        SortedMap<Integer, Watched> byDay = byDay(times);
        long all = byDay.values().stream().mapToLong(Watched::all).sum();
        List<Step> steps = new ArrayList<>();
        long atRisk = all;
        long happened = 0;
        double waiting = 1;
        double greenwood = 0;
        double upper = 1;
        for (Watched day : byDay.values()) {
            long now = day.happened();
            if (now > 0) {
                waiting = now == atRisk ? 0 : waiting * (atRisk - now) / atRisk;
                greenwood += (double) now / ((double) atRisk * (atRisk - now));
                // where nobody is left the scale has no limits: what was not shut out before is not now
                double lower = waiting == 0 ? 0 : limit(waiting, greenwood, Z95);
                upper = waiting == 0 ? upper : limit(waiting, greenwood, -Z95);
                steps.add(new Step(day.days(), atRisk, now, waiting, lower, upper));
                happened += now;
            }
            atRisk -= day.all();
        }
        return new SurvivalCurve(all, happened, steps);
    }

    static SortedMap<Integer, Watched> byDay(Collection<Watched> times) {
        SortedMap<Integer, Watched> byDay = new TreeMap<>();
        times.forEach(time -> byDay.merge(
                time.days(),
                time,
                (one, other) -> new Watched(one.days(), one.happened() + other.happened(), one.open() + other.open())));
        return byDay;
    }

    private static double limit(double waiting, double greenwood, double z) {
        double log = Math.log(waiting);
        return Math.pow(waiting, Math.exp(z * Math.sqrt(greenwood) / -log));
    }

    /** After a day; before anything happened all wait. */
    public Step after(int day) {
        Step last = BEGINNING;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        return last;
    }

    /** The same as far as a day, for whoever tells nothing of later ones. */
    public SurvivalCurve until(int day) {
        List<Step> told = steps.stream().filter(step -> step.day() <= day).toList();
        return new SurvivalCurve(
                watched, told.stream().mapToLong(Step::happened).sum(), told);
    }

    /** The day by which it has happened to half; empty while that cannot be said. */
    public OptionalInt median() {
        return half(Step::waiting);
    }

    /** The lower limit of {@link #median}, of 95 %; empty while that cannot be said. */
    public OptionalInt medianFrom() {
        return half(Step::lower);
    }

    /** The upper limit of {@link #median}, of 95 %; empty while that cannot be said. */
    public OptionalInt medianUntil() {
        return half(Step::upper);
    }

    private OptionalInt half(ToDoubleFunction<Step> share) {
        return steps.stream()
                .filter(step -> share.applyAsDouble(step) <= 0.5 + ROUNDING)
                .mapToInt(Step::day)
                .findFirst();
    }
}
