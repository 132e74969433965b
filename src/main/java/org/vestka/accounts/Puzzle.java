package org.vestka.accounts;

/**
 * A sum that takes the asking device a moment and this server none to check: find a number such that the SHA-256 of
 * {@code text + ":" + number} begins with {@code zeros} zero bits. Each more doubles the work.
 */
public record Puzzle(String text, int zeros) {}
