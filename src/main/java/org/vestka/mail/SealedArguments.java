package org.vestka.mail;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a mail as they lie in the outbox: JSON, sealed for that one mail. */
@Component
public class SealedArguments {

    private static final String PURPOSE = "mail arguments";

    private final ServerSecret secret;
    private final JsonMapper json = JsonMapper.shared();
    private final ObjectReader reader = json.readerFor(new TypeReference<Map<String, String>>() {});

    SealedArguments(ServerSecret secret) {
        this.secret = secret;
    }

    /** @param dedupKey the key of the mail they belong to */
    byte[] close(Map<String, String> arguments, String dedupKey) {
        return secret.seal(PURPOSE, dedupKey, json.writeValueAsString(arguments));
    }

    /** @throws RuntimeException when the secret is not the one they were sealed with */
    public Map<String, String> open(byte[] sealed, String dedupKey) {
        return reader.readValue(secret.open(PURPOSE, dedupKey, sealed));
    }
}
