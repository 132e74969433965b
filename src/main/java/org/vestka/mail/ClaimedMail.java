package org.vestka.mail;

import org.vestka.shared.LanguageTag;

/**
 * A mail that one worker sends now.
 *
 * @param claim the claim it belongs to
 * @param arguments sealed
 * @param attempts those that failed and counted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClaimedMail(
        long id,
        long claim,
        String template,
        MailPurpose purpose,
        RecipientId recipient,
        LanguageTag language,
        byte[] arguments,
        String dedupKey,
        String messageId,
        int attempts) {

    @Override
    public String toString() {
        return "mail " + id;
    }
}
