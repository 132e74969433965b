package org.vestka.letters.observatory.open;

import java.util.List;

/**
 * Another place beside this one, and the log-rank test of both.
 *
 * @param beside code of the other place
 * @param observed signs of this place
 * @param expected as many as there would be, did both wait alike
 * @param p how often chance alone makes a difference as large
 * @param waiting of the other place
 */
public record OpenComparison(
        String beside, long observed, double expected, double chiSquared, double p, List<OpenWeek> waiting) {}
