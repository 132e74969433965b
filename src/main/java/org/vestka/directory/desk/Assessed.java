package org.vestka.directory.desk;

import java.util.EnumSet;
import java.util.Set;

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
        return lacks().isEmpty();
    }

    public Set<Lack> lacks() {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (finding != Finding.UNCLEAR && reasons.isBlank()) {
            lacks.add(Lack.REASONS);
        }
        if (finding == Finding.MET && sources.isBlank()) {
            lacks.add(Lack.SOURCES);
        }
        return lacks;
    }
}
