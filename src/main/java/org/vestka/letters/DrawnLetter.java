package org.vestka.letters;

import java.util.List;
import org.vestka.directory.attention.NeedReason;

/**
 * A letter on the table that was drawn for its writer.
 *
 * @param reasons why just this person, as it was when it was drawn, the weightiest first; empty when chance has decided
 */
public record DrawnLetter(Letter letter, List<NeedReason> reasons) {

    public DrawnLetter {
        reasons = List.copyOf(reasons);
    }
}
