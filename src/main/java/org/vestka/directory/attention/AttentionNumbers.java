package org.vestka.directory.attention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much post a person gets.
 *
 * @param postedPeriod posted in the current calendar month
 * @param postedCampaign posted in the campaign that runs in the person's country now; 0 while there is none
 * @param reserved reserved or written, not yet posted
 */
public record AttentionNumbers(
        int postedPeriod,
        int postedCampaign,
        int posted90Days,
        int postedTotal,
        int reserved,
        int adopters,
        @Nullable LocalDate lastPostedOn) {

    public static final AttentionNumbers NONE = new AttentionNumbers(0, 0, 0, 0, 0, 0, null);

    /** With as many adopters as that, none below 0. */
    public AttentionNumbers withAdopters(int now) {
        return new AttentionNumbers(
                postedPeriod, postedCampaign, posted90Days, postedTotal, reserved, Math.max(0, now), lastPostedOn);
    }

    public AttentionNumbers withLastPostedOn(@Nullable LocalDate day) {
        return new AttentionNumbers(postedPeriod, postedCampaign, posted90Days, postedTotal, reserved, adopters, day);
    }
}
