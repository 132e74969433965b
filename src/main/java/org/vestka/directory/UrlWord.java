package org.vestka.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as they stand in URLs and files: {@code open-type}. */
public final class UrlWord {

    private UrlWord() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that a word stands for; empty for any other word, and for none. */
    public static <E extends Enum<E>> Optional<E> read(@Nullable String word, E[] values) {
        return Arrays.stream(values).filter(value -> of(value).equals(word)).findFirst();
    }
}
