package org.vestka.directory.attention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By how much the numbers of one person change.
 *
 * @param posted letters posted, negative when undone; counted for the month and the 90 days when {@code postedOn} lies in them
 * @param postedOn the day of posting; needed when {@code posted} is not 0
 */
public record AttentionChange(int posted, @Nullable LocalDate postedOn, int reserved, int adopters) {

    /** @throws IllegalArgumentException when letters are posted on no day */
    public AttentionChange {
        if (posted != 0 && postedOn == null) {
            throw new IllegalArgumentException("posting has a day");
        }
    }

    public static AttentionChange letterReserved() {
        return new AttentionChange(0, null, 1, 0);
    }

    /** A lease came back, by hand or by time. */
    public static AttentionChange letterReturned() {
        return new AttentionChange(0, null, -1, 0);
    }

    public static AttentionChange letterPosted(LocalDate day) {
        return new AttentionChange(1, day, -1, 0);
    }

    public static AttentionChange postingUndone(LocalDate day) {
        return new AttentionChange(-1, day, 1, 0);
    }

    public static AttentionChange adopted() {
        return new AttentionChange(0, null, 0, 1);
    }

    public static AttentionChange adoptionEnded() {
        return new AttentionChange(0, null, 0, -1);
    }
}
