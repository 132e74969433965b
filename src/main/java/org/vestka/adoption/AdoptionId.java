package org.vestka.adoption;

/** An adoption, inside the application. */
public record AdoptionId(long value) {}
