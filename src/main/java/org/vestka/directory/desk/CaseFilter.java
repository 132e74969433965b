package org.vestka.directory.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows. What is null does not narrow.
 *
 * @param body code of a body, for administrators; a desk sees its own in any case
 * @param waiting only what waits for the one who looks
 */
public record CaseFilter(
        @Nullable CaseState state, @Nullable String body, boolean waiting) {

    public static final CaseFilter ALL = new CaseFilter(null, null, false);
}
