package org.vestka.letters;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * What somebody who was released is told of a letter that was posted to them: nothing of who wrote it.
 *
 * @param posted the month
 * @param arrived what they have said before; null when nothing
 */
public record WordAsked(
        LetterKind kind, PartialDate posted, @Nullable Boolean arrived) {}
