package org.vestka.directory.desk;

/**
 * What a desk found of one criterion.
 *
 * @param reasons why; nothing of relatives, homes or phones
 * @param sources where that is known from; empty where there is none
 */
public record Assessed(String criterion, Finding finding, String reasons, String sources) {

    /** As long as they may be. */
    public static final int REASONS = 2000;

    public static final int SOURCES = 1000;

    /** Whether it can stand in a decision: what is met or not has its reasons, what is met its sources. */
    public boolean complete() {
        return (finding == Finding.UNCLEAR || !reasons.isBlank()) && (finding != Finding.MET || !sources.isBlank());
    }
}
