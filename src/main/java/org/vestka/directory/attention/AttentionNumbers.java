package org.vestka.directory.attention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much post a person gets.
 *
 * @param postedPeriod posted in the current calendar month
 * @param reserved reserved or written, not yet posted
 */
public record AttentionNumbers(
        int postedPeriod,
        int posted90Days,
        int postedTotal,
        int reserved,
        int adopters,
        @Nullable LocalDate lastPostedOn) {

    public static final AttentionNumbers NONE = new AttentionNumbers(0, 0, 0, 0, 0, null);

    /** With as many adopters as that, none below 0. */
    public AttentionNumbers withAdopters(int now) {
        return new AttentionNumbers(postedPeriod, posted90Days, postedTotal, reserved, Math.max(0, now), lastPostedOn);
    }
}
