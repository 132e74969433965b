package org.vestka.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;

/**
 * The link out of one kind of mail, good for ever and without signing in (RFC 8058). It says whose consent ends and to
 * what, signed; it cannot be guessed, and does nothing else.
 *
 * <p>Who handles {@link #PATH} shows a button on GET, as mail programs open links by themselves, and unsubscribes at once
 * on POST.
 */
@Component
public class UnsubscribeLink {

    public static final String PATH = "/unsubscribe";
    /** The name of the query parameter that carries the token. */
    public static final String PARAMETER = "t";

    private static final String PURPOSE = "unsubscribe";
    private static final int CONTENT = 1 + Long.BYTES;
    private static final int SIGNATURE = 16;

    private final ServerSecret secret;
    private final PublicLinks links;

    UnsubscribeLink(ServerSecret secret, PublicLinks links) {
        this.secret = secret;
        this.links = links;
    }

    /** Whose consent to what a link ends. */
    public record Unsubscription(RecipientId recipient, MailPurpose purpose) {}

    /** The whole link. */
    public String of(RecipientId recipient, MailPurpose purpose) {
        return links.to(PATH + "?" + PARAMETER + "=" + token(recipient, purpose));
    }

    /** @throws IllegalArgumentException for mail one cannot do without */
    public String token(RecipientId recipient, MailPurpose purpose) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .put(code(purpose))
                .putLong(recipient.value())
                .array();
        byte[] token = ByteBuffer.allocate(CONTENT + SIGNATURE)
                .put(content)
                .put(signature(content))
                .array();
        return encode(token);
    }

    /** Empty when this server has made no such token. */
    public Optional<Unsubscription> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // the last letter holds bits that decoding leaves out: one token, one spelling
        if (bytes.length != CONTENT + SIGNATURE || !encode(bytes).equals(token)) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        if (!MessageDigest.isEqual(signature(content), Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        MailPurpose purpose = buffer.get() == 'r' ? MailPurpose.REMINDER : MailPurpose.NEWS;
        return Optional.of(new Unsubscription(new RecipientId(buffer.getLong()), purpose));
    }

    private static String encode(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] signature(byte[] content) {
        return Arrays.copyOf(secret.authenticate(PURPOSE, content), SIGNATURE);
    }

    private static byte code(MailPurpose purpose) {
        return switch (purpose) {
            case REMINDER -> 'r';
            case NEWS -> 'n';
            case ACCOUNT -> throw new IllegalArgumentException("mail about an account has no way out");
        };
    }
}
