package org.vestka.directory.list;

import java.util.List;

/**
 * A cut of a list, with the numbers of the whole.
 *
 * @param total how many people match
 * @param noneThisMonth to how many of them nobody has posted a letter in the current calendar month
 */
public record PersonListPage(List<PersonListItem> items, long total, long noneThisMonth) {

    public PersonListPage {
        items = List.copyOf(items);
    }
}
