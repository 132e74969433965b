package org.vestka.letters.observatory.open;

/** @param value code of a place, word of a kind, a year or years; {@code others} for those with too few, together */
public record OpenPassageOf(String value, String label, OpenPassage passage) {}
