package org.vestka.directory.designation;

import org.vestka.directory.custody.CustodyKind;

/** How many people a body's word and a custody kind held for together. */
public record DesignationCount(DesignationValue designation, CustodyKind custody, long people) {}
