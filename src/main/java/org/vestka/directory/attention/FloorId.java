package org.vestka.directory.attention;

/** A floor that an organiser has set. */
public record FloorId(long value) {}
