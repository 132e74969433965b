package org.vestka.accounts;

import java.util.Optional;

/** A kind of thing that acts are recorded of and that has a page: leads there from the record. One bean for each kind. */
public interface RecordedThing {

    /** As {@link AuditTrail#record} is given it: {@code person}. */
    String objectKind();

    /** Where the reader may open it, a path without leading slash; empty where it has gone, or is not for this reader. */
    Optional<String> path(String objectId);
}
