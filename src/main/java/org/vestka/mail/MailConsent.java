package org.vestka.mail;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Knows who wants which mail. Implemented by the module that keeps the accounts; asked when a mail is sent, not before. */
public interface MailConsent {

    /** Whether {@code id} wants mail of {@code purpose} now. Never asked about {@link MailPurpose#ACCOUNT}. */
    boolean allows(RecipientId id, MailPurpose purpose);

    /** Those of {@code ids} for whom {@link #allows} would be true; one query where the implementation can. */
    default Set<RecipientId> allowing(Collection<RecipientId> ids, MailPurpose purpose) {
        Set<RecipientId> allowing = new LinkedHashSet<>();
        for (RecipientId id : ids) {
            if (allows(id, purpose)) {
                allowing.add(id);
            }
        }
        return allowing;
    }
}
