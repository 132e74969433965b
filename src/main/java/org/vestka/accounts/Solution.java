package org.vestka.accounts;

/** The number that solves a puzzle. */
public record Solution(Puzzle puzzle, long number) {}
