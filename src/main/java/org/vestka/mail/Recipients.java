package org.vestka.mail;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows where mail goes. Implemented by the module that keeps the accounts; called without a user, from any thread. */
public interface Recipients {

    /** Empty when there is no such account any more, or it has no address: the mail is then dropped. */
    Optional<Recipient> find(RecipientId id);

    /** Those of {@code ids} that {@link #find} would find; one query where the implementation can. */
    default Map<RecipientId, Recipient> findAll(Collection<RecipientId> ids) {
        Map<RecipientId, Recipient> found = new LinkedHashMap<>();
        for (RecipientId id : ids) {
            find(id).ifPresent(recipient -> found.put(id, recipient));
        }
        return found;
    }
}
