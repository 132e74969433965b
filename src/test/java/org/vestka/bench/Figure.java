package org.vestka.bench;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param ratio what the goal is about, usually ours by bare
 * @param atMost whether the goal is a ceiling, else it is a floor
 */
public record Figure(String name, double ours, double bare, String unit, double ratio, double goal, boolean atMost) {

    /** Ours by bare, at most {@code goal}. */
    public static Figure atMost(String name, double ours, double bare, String unit, double goal) {
        return new Figure(name, ours, bare, unit, ours / bare, goal, true);
    }

    /** Ours by bare, at least {@code goal}. */
    public static Figure atLeast(String name, double ours, double bare, String unit, double goal) {
        return new Figure(name, ours, bare, unit, ours / bare, goal, false);
    }

    /** A value of ours with a ceiling of its own, beside nothing. */
    public static Figure limit(String name, double ours, String unit, double goal) {
        return new Figure(name, ours, Double.NaN, unit, ours, goal, true);
    }

    /** A value of ours with a floor of its own, beside nothing. */
    public static Figure floor(String name, double ours, String unit, double goal) {
        return new Figure(name, ours, Double.NaN, unit, ours, goal, false);
    }

    /** A value worth knowing, with no goal. */
    public static Figure told(String name, double ours, String unit) {
        return new Figure(name, ours, Double.NaN, unit, Double.NaN, Double.NaN, true);
    }

    public boolean met() {
        return Double.isNaN(goal) || (atMost ? ratio <= goal : ratio >= goal);
    }

    /** {@code name  ours  bare  ratio  goal  met|missed}. */
    @Override
    public String toString() {
        return "%-42s %12s %12s %9s %9s  %s"
                .formatted(
                        name,
                        number(ours) + " " + unit,
                        Double.isNaN(bare) ? "-" : number(bare) + " " + unit,
                        Double.isNaN(bare) ? "-" : number(ratio),
                        Double.isNaN(goal) ? "-" : (atMost ? "<= " : ">= ") + number(goal),
                        Double.isNaN(goal) ? "told" : met() ? "met" : "missed");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }
}
