package org.vestka.letters.pack;

/** A pack, inside the application. URLs carry the {@link PackCode}. */
public record PackId(long value) {}
