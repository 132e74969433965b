package org.vestka.letters.observatory.open;

import org.vestka.letters.observatory.Stretch;

/**
 * Letters of some months.
 *
 * @param from {@code 2025-05}
 * @param until the last month
 * @param inTime of how many there was a sign within 13 weeks
 */
public record OpenStretch(String from, String until, long posted, OpenShare inTime) {

    static OpenStretch of(Stretch stretch) {
        return new OpenStretch(
                stretch.period().from().toString(),
                stretch.period().until().toString(),
                stretch.share().of(),
                OpenShare.of(stretch.share()));
    }
}
