package org.vestka.directory.counts;

import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/** How many people a body's word and a custody kind held for together. */
public record DesignationCount(DesignationValue designation, CustodyKind custody, long people) {}
