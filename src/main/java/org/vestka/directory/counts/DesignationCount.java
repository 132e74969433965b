package org.vestka.directory.counts;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/**
 * How many people a body's word and a custody kind held for together.
 *
 * @param custody null of people who are not shown, or only by name and place: of them it is not told
 */
public record DesignationCount(
        DesignationValue designation, @Nullable CustodyKind custody, long people) {}
