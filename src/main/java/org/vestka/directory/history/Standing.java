package org.vestka.directory.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which day a page is, and how far back it can be read. Days are those of UTC; a day's state is what stood there at its end.
 *
 * @param day null for what stands there now
 * @param first the first past day that can be shown to the one who asks; null where there is none
 * @param last yesterday
 */
public record Standing(@Nullable LocalDate day, @Nullable LocalDate first, LocalDate last) {

    /** Now, without a past. */
    public static final Standing NEW = new Standing(null, null, LocalDate.MIN);

    /** Whether the state of a past day may be asked for; what was taken away in between is not there all the same. */
    public boolean reaches(LocalDate past) {
        return first != null && !past.isBefore(first) && !past.isAfter(last);
    }
}
