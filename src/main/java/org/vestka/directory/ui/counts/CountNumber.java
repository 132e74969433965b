package org.vestka.directory.ui.counts;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/**
 * A number that opens the people behind it.
 *
 * @param href null where nobody is behind it, or nobody may look
 * @param label what is counted with its number, for those who hear it alone
 */
public record CountNumber(String text, @Nullable String href, String label) {

    static CountNumber of(CountRows.Cell cell, CountQuestion question, DirectoryWords words) {
        return of(
                cell.number(),
                cell.filter() == null ? null : DirectoryNavigation.peopleOfDay(question, cell.filter()),
                cell.label(),
                words);
    }

    /** @param label what is counted */
    public static CountNumber of(long number, @Nullable String href, String label, DirectoryWords words) {
        String text = words.text("counts.number", number);
        return new CountNumber(text, number == 0 ? null : href, words.text("counts.number.of", text, label));
    }
}
