package org.vestka.letters.observatory;

import org.vestka.shared.statistics.LogRank;

/** Two places side by side, and whether chance alone makes such a difference. */
public record Comparison(PlacePassage one, PlacePassage other, LogRank test) {

    /** At what a difference is taken for one. */
    private static final double CHANCE = 0.05;

    public boolean differ() {
        return test.p() < CHANCE;
    }

    /** Whether signs come sooner and more often to the first. */
    public boolean oneIsAhead() {
        return test.observed() > test.expected();
    }
}
