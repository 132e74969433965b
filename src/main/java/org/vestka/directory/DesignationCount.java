package org.vestka.directory;

/** How many people a body's word and a custody kind held for together. */
public record DesignationCount(DesignationValue designation, CustodyKind custody, long people) {}
