package org.vestka.mail;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes message ids (RFC 5322 §3.6.4) that tell neither machine, nor time, nor order. */
@Component
class MessageIds {

    private final SecureRandom random = new SecureRandom();
    private final MailSettings settings;

    MessageIds(MailSettings settings) {
        this.settings = settings;
    }

    String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "<" + HexFormat.of().formatHex(bytes) + "@" + settings.domain() + ">";
    }
}
