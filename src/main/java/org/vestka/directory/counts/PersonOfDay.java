package org.vestka.directory.counts;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonListItem;

/**
 * A person with what held on a past day.
 *
 * @param person as of now: of it only the name and what never changes belong to the day
 * @param facility null where the person was in none, or nobody knows
 */
public record PersonOfDay(
        PersonListItem person,
        DesignationValue designation,
        CustodyKind custody,
        @Nullable FacilityId facility) {}
