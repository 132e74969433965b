package org.vestka.directory.corrections;

import java.time.LocalDate;

/**
 * Corrections of one kind that came on one day and nobody has taken up, so many that they stand together and out of the way of
 * the rest. What says something of its own stays in the queue, as long as that is not too much itself.
 *
 * @param whole whether those stand in it too that say something of their own
 * @param entries how many there are
 * @param upTo the last of them that was counted
 */
public record Wave(CorrectionKind kind, LocalDate on, boolean whole, int entries, CorrectionId upTo) {

    /** So many a day editors read one by one. */
    public static final int FROM = 30;
}
