package org.vestka.directory.custody;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;

/**
 * Whether letters got there for a time.
 *
 * @param follows the kind of custody it follows from; null for an editor's word, which takes the place of that
 * @param from null when nobody knows
 */
public record ReachabilityView(
        Reachability value,
        @Nullable CustodyKind follows,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        boolean holds,
        SourceView source) {}
