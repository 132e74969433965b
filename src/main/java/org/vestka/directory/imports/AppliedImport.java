package org.vestka.directory.imports;

/**
 * What applying has done.
 *
 * @param returned rows whose person has changed since they were compared; they wait for a new decision
 * @param marked rows with words still marked in them; they wait, too
 * @param waiting changes of people who are shown, which wait for another editor
 */
public record AppliedImport(
        int registered, int changed, int gone, int refused, int returned, int marked, int waiting, boolean finished) {}
