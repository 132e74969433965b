package org.vestka.directory.ui;

import org.jspecify.annotations.Nullable;

/**
 * A short part of a page, by a module above: the screen and the plain page draw it alike.
 *
 * @param more a second sentence; null for none
 * @param act where more of it is
 */
public record PagePart(
        String heading, String text, @Nullable String more, ActLink act) {}
