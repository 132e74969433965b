package org.vestka.letters.observatory.open;

import org.jspecify.annotations.Nullable;
import org.vestka.letters.observatory.Passage;

/**
 * What became of letters, at least ten of them.
 *
 * @param halfWithin weeks within which half had a sign; null while that cannot be said, as its limits
 */
public record OpenPassage(
        long posted,
        OpenShare arrived,
        OpenShare returned,
        long contradicted,
        long silent,
        @Nullable Integer halfWithin,
        @Nullable Integer halfWithinLower,
        @Nullable Integer halfWithinUpper) {

    static OpenPassage of(Passage passage) {
        return new OpenPassage(
                passage.posted(),
                OpenShare.of(passage.arrived()),
                OpenShare.of(passage.returned()),
                passage.contradicted(),
                passage.silent(),
                passage.waiting().median(),
                passage.waiting().medianFrom(),
                passage.waiting().medianUntil());
    }

    static @Nullable OpenPassage orNone(@Nullable Passage passage) {
        return passage == null ? null : of(passage);
    }
}
