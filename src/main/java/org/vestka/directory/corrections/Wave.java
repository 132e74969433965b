package org.vestka.directory.corrections;

import java.time.LocalDate;

/**
 * Corrections of one kind that came on one day and nobody has taken up, so many that they stand together and out of the way of
 * the rest.
 *
 * @param entries how many there are
 * @param upTo the last of them that was counted
 */
public record Wave(CorrectionKind kind, LocalDate on, int entries, CorrectionId upTo) {

    /** So many a day editors read one by one. */
    public static final int FROM = 30;
}
