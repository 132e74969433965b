package org.vestka.mail.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.vestka.mail.ClaimedMail;
import org.vestka.mail.MailSettings;
import org.vestka.mail.MailTemplates;
import org.vestka.mail.MailText;
import org.vestka.mail.Recipient;
import org.vestka.mail.SealedArguments;
import org.vestka.mail.UnsubscribeLink;

/** Writes the message of a claimed mail, in memory and only for as long as it is being sent. */
@Component
class MailWriter {

    private final MailTemplates templates;
    private final SealedArguments arguments;
    private final UnsubscribeLink unsubscribe;
    private final InternetAddress from;
    private final Clock clock;

    MailWriter(
            MailTemplates templates,
            SealedArguments arguments,
            UnsubscribeLink unsubscribe,
            MailSettings settings,
            Clock clock) {
        this.templates = templates;
        this.arguments = arguments;
        this.unsubscribe = unsubscribe;
        this.clock = clock;
        this.from = from(settings);
    }

    /** @throws Unwritable when a text or an argument is missing, or the arguments do not open */
    MimeMessage write(Session session, ClaimedMail mail, Recipient recipient) {
        try {
            String out = mail.purpose().optional() ? unsubscribe.of(mail.recipient(), mail.purpose()) : null;
            MailText text = templates.write(
                    mail.template(), mail.language(), arguments.open(mail.arguments(), mail.dedupKey()), out);
            MimeMessage message = new StableMessage(session, mail.messageId());
            message.setFrom(from);
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(recipient.address().value()));
            message.setSubject(text.subject(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.language().value());
            if (out != null) {
                message.setHeader("List-Unsubscribe", "<" + out + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(
                    new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")));
            message.saveChanges();
            return message;
        } catch (MessagingException | RuntimeException e) {
            throw new Unwritable(e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static InternetAddress from(MailSettings settings) {
        try {
            return new InternetAddress(settings.from().value(), settings.mail().senderName(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the id that was given once. */
    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** The mail cannot be written, however often one tries. Its message says which kind of trouble, never more. */
    static final class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritable(Exception cause) {
            super(
                    cause instanceof AddressException
                            ? "address"
                            : cause.getClass().getSimpleName());
        }
    }
}
