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

    /** @param waiting of the people shown those a letter can reach */
    public static PeopleHeading of(
            PersonListLocation location, PersonListPage waiting, LocalDate today, DirectoryWords words) {
        return new PeopleHeading(
                // over a search that finds nobody the empty state says so
                waiting.total() == 0 && location.narrowed()
                        ? words.text("list.heading.nobody")
                        : words.text("list.heading", waiting.total()),
                words.text(
                        location.narrowed() ? "list.lead.narrowed" : "list.lead",
                        words.dates().exact(today)),
                words.text("list.none", waiting.noneThisMonth()));
    }
}
