package org.vestka.directory.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;

/**
 * One change of a page.
 *
 * @param on the day in UTC
 * @param source null where it needs none
 * @param reason for editors, where something was taken off; null for anybody else, and where none was given
 * @param act on a place; null for any other change, and for what was written before acts were noted
 */
public record PageChange(
        Changed what,
        Hand hand,
        LocalDate on,
        @Nullable SourceView source,
        @Nullable String reason,
        @Nullable PlaceAct act) {

    /** As many as stand on a page. Whatever is earlier stands on the page as it was then. */
    public static final int SHOWN = 40;
}
