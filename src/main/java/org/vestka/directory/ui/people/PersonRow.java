package org.vestka.directory.ui.people;

import org.jspecify.annotations.Nullable;

/**
 * A row of the list as it is sent to the browser, in words.
 *
 * @param other the name in the reader's writing and what else is said below it
 * @param muted whether {@code where} is no place to write to
 * @param letters posted in 90 days
 * @param tone of the address, as in its badge's class; null where nobody expects an address any more
 * @param addressDay when it was checked, exactly
 * @param act label of the row's act; null where there is none
 * @param note what stands in the place of the act
 */
public record PersonRow(
        String href,
        String name,
        String language,
        String other,
        String where,
        boolean muted,
        int letters,
        String lettersText,
        @Nullable String tone,
        @Nullable String address,
        @Nullable String addressDay,
        @Nullable String act,
        @Nullable String actHref,
        @Nullable String actLabel,
        @Nullable String note) {}
