package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.Sha256;

/** What a list said of a fact, as it is remembered: in words, or by the digest of words that are not to be kept. */
public final class RememberedWords {

    private static final String DIGEST = "sha256:";

    private RememberedWords() {}

    /** Recognises the words again without keeping them. */
    public static String digest(String words) {
        return DIGEST + Sha256.hex(words);
    }

    /** @param remembered words or a digest; null when nothing was said */
    static boolean same(@Nullable String remembered, String words) {
        return remembered != null
                && (remembered.equals(words) || remembered.startsWith(DIGEST) && remembered.equals(digest(words)));
    }
}
