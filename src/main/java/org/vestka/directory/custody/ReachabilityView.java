package org.vestka.directory.custody;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;

/** An editor's word on whether letters get there, which took the place of what the stay alone says. */
public record ReachabilityView(
        Reachability value, PartialDate from, @Nullable PartialDate until, boolean holds, SourceView source) {}
