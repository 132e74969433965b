package org.vestka.letters;

/** A letter, inside the application. URLs carry the {@link LetterCode}. */
public record LetterId(long value) {}
