package org.vestka.directory.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a list said of a fact, as it is remembered: in words, or by the digest of words that are not to be kept. */
public final class RememberedWords {

    private static final String DIGEST = "sha256:";

    private RememberedWords() {}

    /** Recognises the words again without keeping them. */
    public static String digest(String words) {
        return DIGEST + HexFormat.of().formatHex(Digests.sha256(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param remembered words or a digest; null when nothing was said */
    static boolean same(@Nullable String remembered, String words) {
        return remembered != null
                && (remembered.equals(words) || remembered.startsWith(DIGEST) && remembered.equals(digest(words)));
    }
}
