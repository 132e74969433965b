package org.vestka.directory.search;

import java.util.List;

/**
 * Who was found.
 *
 * @param ids the cut that was asked for, in order
 * @param total all who match
 * @param noneThisMonth to how many of them nobody has posted a letter this month
 */
public record Found(List<Long> ids, int total, int noneThisMonth) {

    static final Found NOBODY = new Found(List.of(), 0, 0);
}
