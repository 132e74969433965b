package org.vestka.mail.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.vestka.mail.MailFailure;

/** What a server's refusal means for the mail, and for the mails after it (RFC 5321 §4.2). */
enum ServerAnswer {
    /** This recipient, never. */
    RECIPIENT_REFUSED(MailFailure.RECIPIENT_REFUSED),
    /** This mail, never. */
    MAIL_REFUSED(MailFailure.MAIL_REFUSED),
    /** This mail, not now. */
    NOT_NOW(MailFailure.SERVER_BUSY),
    /** Nothing over this connection any more; whether the mail arrived nobody knows. */
    CONNECTION_LOST(MailFailure.CONNECTION_LOST);

    private final MailFailure failure;

    ServerAnswer(MailFailure failure) {
        this.failure = failure;
    }

    MailFailure failure() {
        return failure;
    }

    static ServerAnswer of(MessagingException thrown) {
        for (Exception cause = thrown; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return of(address.getReturnCode(), RECIPIENT_REFUSED);
                }
                case SMTPSenderFailedException from -> {
                    return of(from.getReturnCode(), MAIL_REFUSED);
                }
                // the outer one carries the code of the first recipient refused, if that was it
                case SMTPSendFailedException send
                when !(next(send) instanceof SMTPAddressFailedException) -> {
                    return of(send.getReturnCode(), MAIL_REFUSED);
                }
                default -> {}
            }
        }
        return CONNECTION_LOST;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception exception) {
        return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static ServerAnswer of(int code, ServerAnswer forGood) {
        return switch (code) {
            // the server closes, or wants us to log in first: no fault of the mail
            case 421, 530, 534, 535, 538 -> CONNECTION_LOST;
            // a full mailbox can be emptied (RFC 5321 §4.5.3.1.10 says so of 552)
            case 552 -> NOT_NOW;
            default -> code >= 500 ? forGood : code >= 400 ? NOT_NOW : CONNECTION_LOST;
        };
    }
}
