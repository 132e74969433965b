package org.vestka.letters;

/** A sign of delivery, inside the application. */
public record SignId(long value) {}
