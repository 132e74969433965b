package org.vestka.letters.observatory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.statistics.SurvivalCurve;
import org.vestka.shared.statistics.Watched;

/**
 * How long until the first sign, in weeks, as far as at least {@link Passage#FEWEST} letters are still watched.
 *
 * @param points weeks in which there were signs, in order
 * @param until the last week of which anything can be said
 * @param median by which week half had a sign; null while that cannot be said
 * @param medianFrom its lower limit of 95 %; null while that cannot be said
 * @param medianUntil its upper limit; null while that cannot be said
 */
public record Waiting(
        List<Point> points,
        int until,
        @Nullable Integer median,
        @Nullable Integer medianFrom,
        @Nullable Integer medianUntil) {

    private static final Point NOTHING = new Point(0, 0, 0, 0);
    private static final double HALF = 0.5 + 1e-9;

    /**
     * The share that had its first sign by the end of a week, 0 to 1.
     *
     * @param lower limit of 95 %
     * @param upper limit of 95 %
     */
    public record Point(int week, double share, double lower, double upper) {}

    public Waiting {
        points = List.copyOf(points);
    }

    static Waiting of(Collection<Watched> weeks) {
        SurvivalCurve curve = SurvivalCurve.of(weeks);
        int until = weeks.stream()
                .mapToInt(Watched::days)
                .filter(week -> watched(weeks, week) >= Passage.FEWEST)
                .max()
                .orElse(0);
        List<Point> points = new ArrayList<>();
        Integer median = null;
        Integer medianFrom = null;
        Integer medianUntil = null;
        for (SurvivalCurve.Step step : curve.steps()) {
            if (step.day() > until) {
                break;
            }
            points.add(new Point(step.day(), 1 - step.waiting(), 1 - step.upper(), 1 - step.lower()));
            median = median == null && step.waiting() <= HALF ? Integer.valueOf(step.day()) : median;
            medianFrom = medianFrom == null && step.lower() <= HALF ? Integer.valueOf(step.day()) : medianFrom;
            medianUntil = medianUntil == null && step.upper() <= HALF ? Integer.valueOf(step.day()) : medianUntil;
        }
        return new Waiting(points, until, median, medianFrom, medianUntil);
    }

    private static long watched(Collection<Watched> weeks, int week) {
        return weeks.stream()
                .filter(each -> each.days() >= week)
                .mapToLong(each -> each.happened() + each.open())
                .sum();
    }

    /** The share by the end of a week of which something can be said. */
    public Point by(int week) {
        Point last = NOTHING;
        for (Point point : points) {
            if (point.week() > week) {
                break;
            }
            last = point;
        }
        return new Point(week, last.share(), last.lower(), last.upper());
    }
}
