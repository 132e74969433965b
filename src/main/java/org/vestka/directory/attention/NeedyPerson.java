package org.vestka.directory.attention;

import java.util.List;
import org.vestka.directory.PersonId;

/**
 * Somebody who needs a letter, held for the transaction that asked.
 *
 * @param reasons the weightiest first; empty when nobody is in need and chance has decided
 */
public record NeedyPerson(PersonId person, List<NeedReason> reasons) {

    public NeedyPerson {
        reasons = List.copyOf(reasons);
    }
}
