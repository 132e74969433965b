package org.vestka.letters.observatory;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.statistics.Share;
import org.vestka.shared.statistics.SurvivalCurve;
import org.vestka.shared.statistics.Watched;

/**
 * How long until the first sign, in weeks, as far as at least {@link Passage#FEWEST} letters are still watched.
 *
 * @param points weeks in which there were signs, in order
 * @param until the last week of which anything can be said
 * @param upperBefore upper limit of 95 % of the share in the weeks before the first sign, 0 to 1: that none had one then does not
 *     mean that none can
 * @param median by which week half had a sign; null while that cannot be said
 * @param medianFrom its lower limit of 95 %; null while that cannot be said
 * @param medianUntil its upper limit; null while that cannot be said
 */
public record Waiting(
        List<Point> points,
        int until,
        double upperBefore,
        @Nullable Integer median,
        @Nullable Integer medianFrom,
        @Nullable Integer medianUntil) {

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
        int until = weeks.stream()
                .mapToInt(Watched::days)
                .filter(week -> watched(weeks, week) >= Passage.FEWEST)
                .max()
                .orElse(0);
        SurvivalCurve curve = SurvivalCurve.of(weeks).until(until);
        List<Point> points = curve.steps().stream()
                .map(step -> new Point(step.day(), 1 - step.waiting(), 1 - step.upper(), 1 - step.lower()))
                .toList();
        int before = points.isEmpty() ? until : points.getFirst().week();
        return new Waiting(
                points,
                until,
                // no fewer were watched in those weeks
                Share.of(0, watched(weeks, before)).upper(),
                orNull(curve.median()),
                orNull(curve.medianFrom()),
                orNull(curve.medianUntil()));
    }

    private static @Nullable Integer orNull(OptionalInt week) {
        return week.isPresent() ? Integer.valueOf(week.getAsInt()) : null;
    }

    private static long watched(Collection<Watched> weeks, int week) {
        return weeks.stream()
                .filter(each -> each.days() >= week)
                .mapToLong(each -> each.happened() + each.open())
                .sum();
    }

    /** The share by the end of a week of which something can be said. */
    public Point by(int week) {
        Point last = new Point(0, 0, 0, week == 0 ? 0 : upperBefore);
        for (Point point : points) {
            if (point.week() > week) {
                break;
            }
            last = point;
        }
        return new Point(week, last.share(), last.lower(), last.upper());
    }
}
