package org.vestka.accounts;

import java.util.Collection;
import java.util.Map;

/** A kind of thing that acts are recorded of and that has a page: leads there from the record. One bean for each kind. */
public interface RecordedThing {

    /** As {@link AuditTrail#record} is given it: {@code person}. */
    String objectKind();

    /**
     * Where the reader may open them, by id: paths without leading slash. What has gone, or is not for this reader, is left out.
     * The database is asked as often for many as for one.
     */
    Map<String, String> paths(Collection<String> objectIds);
}
