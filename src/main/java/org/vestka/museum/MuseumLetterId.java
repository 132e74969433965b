package org.vestka.museum;

/** A letter of the museum. */
public record MuseumLetterId(long value) {}
