package org.vestka.museum.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.open.Terms;

/**
 * A part of the museum.
 *
 * @param next where the next part is; null after the last
 */
public record OpenMuseum(
        Terms.Licence licence,
        String language,
        List<OpenMuseumLetter> letters,
        @Nullable String next) {}
