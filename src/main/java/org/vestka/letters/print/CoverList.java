package org.vestka.letters.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/**
 * The list of a pack, for the one who holds it: who is in it, with boxes to tick.
 *
 * @param language the holder's
 * @param link where the same list is on the screen; its code stands on this list and on nothing else
 * @param madeOn the holder's day
 */
public record CoverList(LanguageTag language, String link, LocalDate madeOn, List<Row> rows) {

    public CoverList {
        rows = List.copyOf(rows);
    }

    /**
     * A letter.
     *
     * @param number as on the other sheets of the pack
     * @param trust how far the address can be relied on; it is said where it cannot
     * @param takeOut why its envelope is not printed any more; null where it is
     * @param written whether it is written, and so ticked
     * @param posted whether it is posted, and so ticked
     */
    public record Row(
            int number,
            String name,
            String place,
            PackPaper.Trust trust,
            @Nullable String takeOut,
            boolean written,
            boolean posted) {

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "CoverList[…]";
    }
}
