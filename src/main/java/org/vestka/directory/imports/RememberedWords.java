package org.vestka.directory.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;

/**
 * What a list said of a fact, as it is remembered: in words, or by a digest of words that are not to be kept. Digests are keyed
 * by the server's secret: else whoever holds the database could try out names and houses against them.
 */
@Component
public class RememberedWords {

    private static final String DIGEST = "hmac:";

    private final ServerSecret secret;

    RememberedWords(ServerSecret secret) {
        this.secret = secret;
    }

    /** Recognises the words again without keeping them. */
    public String digest(String words) {
        return DIGEST + hex("imports.words", words);
    }

    /** How equal facts are recognised: 64 hexadecimal digits. */
    public String digest(Map<Fact, String> facts) {
        StringBuilder all = new StringBuilder();
        // each with its length, so that no two different rows read the same; in the order of the facts
        facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(fact -> all.append(fact.getKey())
                .append(':')
                .append(fact.getValue().length())
                .append(':')
                .append(fact.getValue())
                .append('\n'));
        return hex("imports.rows", all.toString());
    }

    /** @param remembered words or a digest; null when nothing was said */
    boolean same(@Nullable String remembered, String words) {
        return remembered != null
                && (remembered.equals(words) || remembered.startsWith(DIGEST) && remembered.equals(digest(words)));
    }

    private String hex(String purpose, String words) {
        return HexFormat.of().formatHex(secret.authenticate(purpose, words.getBytes(StandardCharsets.UTF_8)));
    }
}
