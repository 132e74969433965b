package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a mail by the server's answer (RFC 5321 §4.2.1 to §4.2.3, RFC 4954 §6). */
class ServerAnswerTest {

    private static final InternetAddress SOMEBODY = new InternetAddress();

    @ParameterizedTest
    @CsvSource({
        "550, RECIPIENT_REFUSED",
        "551, RECIPIENT_REFUSED",
        "553, RECIPIENT_REFUSED",
        "552, NOT_NOW",
        "450, NOT_NOW",
        "451, NOT_NOW",
        "452, NOT_NOW",
        "421, CONNECTION_LOST",
        "530, CONNECTION_LOST",
        "535, CONNECTION_LOST",
        "-1, CONNECTION_LOST"
    })
    void ofARecipient(int code, ServerAnswer answer) {
        SMTPAddressFailedException recipient = new SMTPAddressFailedException(SOMEBODY, "RCPT TO", code, "no");

        assertThat(ServerAnswer.of(recipient)).isEqualTo(answer);
        assertThat(ServerAnswer.of(around(code, recipient))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"550, MAIL_REFUSED", "554, MAIL_REFUSED", "451, NOT_NOW", "421, CONNECTION_LOST"})
    void ofAMail(int code, ServerAnswer answer) {
        assertThat(ServerAnswer.of(around(code, null))).isEqualTo(answer);
        assertThat(ServerAnswer.of(new SMTPSenderFailedException(SOMEBODY, "MAIL FROM", code, "no")))
                .isEqualTo(answer);
    }

    @Test
    void aLineThatBreaksSaysNothingOfTheMail() {
        assertThat(ServerAnswer.of(new MessagingException("gone", new IOException("reset"))))
                .isEqualTo(ServerAnswer.CONNECTION_LOST);
    }

    private static SMTPSendFailedException around(int code, @Nullable MessagingException cause) {
        return new SMTPSendFailedException(
                "DATA",
                code,
                "no",
                cause == null ? new MessagingException() : cause,
                new Address[0],
                new Address[0],
                new Address[0]);
    }
}
