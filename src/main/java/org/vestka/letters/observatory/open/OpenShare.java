package org.vestka.letters.observatory.open;

import org.vestka.shared.statistics.Share;

/**
 * A share with its limits of 95 %, each 0 to 1.
 *
 * @param letters how many of them
 */
public record OpenShare(long letters, double share, double lower, double upper) {

    private static final double PLACES = 1e4;

    static OpenShare of(Share share) {
        return new OpenShare(share.had(), rounded(share.share()), rounded(share.lower()), rounded(share.upper()));
    }

    static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
