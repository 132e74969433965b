package org.vestka.directory.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources are kept to the letter; only what is surely a web address becomes a link. */
public final class SourceLinks {

    private SourceLinks() {}

    public static List<String> in(@Nullable String sources) {
        if (sources == null) {
            return List.of();
        }
        return Arrays.stream(sources.split("[\\s;]+"))
                .filter(word -> word.startsWith("https://") || word.startsWith("http://"))
                .filter(word -> !word.endsWith("..."))
                .distinct()
                .toList();
    }
}
