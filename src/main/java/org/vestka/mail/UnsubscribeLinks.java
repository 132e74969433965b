package org.vestka.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;

/**
 * Links with which somebody stops a kind of mail without signing in. They are signed, not stored, and do not run out: a mail
 * may lie for years before its reader has had enough.
 */
@Component
public class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LENGTH = Long.BYTES + 1 + SIGNATURE_BYTES;

    private final ServerSecret secret;
    private final MailSettings settings;

    UnsubscribeLinks(ServerSecret secret, MailSettings settings) {
        this.secret = secret;
        this.settings = settings;
    }

    /** What the link means. */
    public record Wish(RecipientId recipient, MailPurpose purpose) {}

    /** For people, in the body of a mail: a page that asks once. */
    public String page(RecipientId recipient, MailPurpose purpose) {
        return settings.link("/unsubscribe?token=" + token(recipient, purpose));
    }

    /** For mail programs, in the header {@code List-Unsubscribe}: acts on POST (RFC 8058), a GET leads to the page. */
    public String oneClick(RecipientId recipient, MailPurpose purpose) {
        return settings.link("/unsubscribe/one-click?token=" + token(recipient, purpose));
    }

    /** @throws IllegalArgumentException for mail one cannot do without */
    public String token(RecipientId recipient, MailPurpose purpose) {
        if (!purpose.optional()) {
            throw new IllegalArgumentException("no way out of " + purpose);
        }
        byte[] claim = ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(recipient.value())
                .put(code(purpose))
                .array();
        byte[] token = Arrays.copyOf(claim, LENGTH);
        System.arraycopy(signature(claim), 0, token, claim.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty when the token was not made here. */
    public Optional<Wish> read(String token) {
        byte[] bytes;
        try {
            bytes = token.length() > 2 * LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(bytes, Long.BYTES + 1);
        if (!MessageDigest.isEqual(signature(claim), Arrays.copyOfRange(bytes, claim.length, LENGTH))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(claim);
        RecipientId recipient = new RecipientId(buffer.getLong());
        byte code = buffer.get();
        return Arrays.stream(MailPurpose.values())
                .filter(purpose -> purpose.optional() && code(purpose) == code)
                .map(purpose -> new Wish(recipient, purpose))
                .findFirst();
    }

    private byte[] signature(byte[] claim) {
        return Arrays.copyOf(secret.authenticate(PURPOSE, claim), SIGNATURE_BYTES);
    }

    /** Stands in mail already sent: never change one. */
    private static byte code(MailPurpose purpose) {
        return switch (purpose) {
            case ACCOUNT -> 0;
            case REMINDER -> 1;
            case NEWS -> 2;
        };
    }
}
