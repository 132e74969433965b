package org.vestka.directory.ui.people;

import java.time.LocalDate;
import org.vestka.directory.list.PersonListPage;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;

/**
 * What stands over the list.
 *
 * @param none what the number of people says to whom nobody has written this month
 */
public record PeopleHeading(String heading, String lead, String none) {

    /**
     * @param found how many people the list has
     * @param waiting of them those a letter can reach
     */
    public static PeopleHeading of(
            PersonListLocation location, long found, PersonListPage waiting, LocalDate today, DirectoryWords words) {
        return new PeopleHeading(
                heading(location, found, waiting.total(), words),
                words.text(
                        location.narrowed() ? "list.lead.narrowed" : "list.lead",
                        words.dates().exact(today)),
                words.text("list.none", waiting.noneThisMonth()));
    }

    private static String heading(PersonListLocation location, long found, long waiting, DirectoryWords words) {
        if (waiting == 0 && location.narrowed()) {
            // over a search that finds nobody the empty state says so
            return words.text("list.heading.nobody");
        }
        // among everybody are those who need no letter: both numbers, or the list would seem to be wrong
        return waiting < found && location.filter().custody().isEmpty()
                ? words.text("list.heading.found", found, waiting)
                : words.text("list.heading", waiting);
    }
}
