package org.vestka.letters.observatory;

import org.vestka.shared.statistics.Share;

/**
 * Months in which a place let as many letters through, before it changed.
 *
 * @param share of those posted then, how many had a sign within {@link #WEEKS} weeks
 */
public record Stretch(Period period, Share share) {

    /** So long every letter is given before it is judged, so that late months are not taken for bad ones. */
    public static final int WEEKS = 13;

    /** Below this share almost nothing gets through. */
    private static final double ALMOST_NOTHING = 0.1;

    /** Whether no more than one in ten can be meant, for all that is known. */
    public boolean almostNothing() {
        return share.upper() < ALMOST_NOTHING;
    }
}
