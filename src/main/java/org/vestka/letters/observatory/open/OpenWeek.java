package org.vestka.letters.observatory.open;

import org.vestka.letters.observatory.Waiting;

/** The share that had a sign by the end of a week, with its limits of 95 %, each 0 to 1. */
public record OpenWeek(int week, double share, double lower, double upper) {

    static OpenWeek of(Waiting.Point point) {
        return new OpenWeek(
                point.week(),
                OpenShare.rounded(point.share()),
                OpenShare.rounded(point.lower()),
                OpenShare.rounded(point.upper()));
    }
}
