package org.vestka.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Values as they stand in URLs and files: {@code open-type}. */
public final class UrlWord {

    /** As many as there are values of all enums. */
    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    private UrlWord() {}

    public static String of(Enum<?> value) {
        return WORDS.computeIfAbsent(
                value, one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The value that a word stands for; empty for any other word, and for none. */
    public static <E extends Enum<E>> Optional<E> read(@Nullable String word, E[] values) {
        return Arrays.stream(values).filter(value -> of(value).equals(word)).findFirst();
    }
}
