package org.vestka.directory.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources are kept to the letter; only what is surely a web address, or a repository on GitHub, becomes a link. */
public final class SourceLinks {

    /** As the collections cite one: {@code github:owner/name path}. */
    private static final Pattern REPOSITORY = Pattern.compile("\\bgithub[: ]\\s*([\\w-]+/[\\w.-]+)");

    /** Somebody's name before the site: {@code https://example.org@another.example/} leads to the other. */
    private static final Pattern HIDDEN_SITE = Pattern.compile("(?i)https?:[/\\\\]{2}[^/\\\\?#\\s]*@");

    /** What ends a sentence or a part of it stands after an address, and is none of it. */
    private static final Pattern AFTER = Pattern.compile("[,.;:!?…\"'»”]+$");

    /** What joined words to an address that no longer stands between them. */
    private static final Pattern AROUND = Pattern.compile("^[\\s,;:·–—-]+|[\\s,;:·–—-]+$");

    private SourceLinks() {}

    /** Whether words hold an address that seems to lead elsewhere than it does. */
    public static boolean hidesItsSite(String words) {
        return HIDDEN_SITE.matcher(words).find();
    }

    public static List<String> in(@Nullable String sources) {
        if (sources == null) {
            return List.of();
        }
        String addresses = REPOSITORY.matcher(sources).replaceAll("https://github.com/$1");
        return Arrays.stream(addresses.split("[\\s;]+"))
                .filter(word -> word.startsWith("https://") || word.startsWith("http://"))
                .filter(word -> !word.endsWith("..."))
                .filter(word -> !hidesItsSite(word))
                .map(word -> AFTER.matcher(word).replaceFirst(""))
                .distinct()
                .toList();
    }

    /** What was typed beside addresses, without what joined the two; empty where there are addresses alone. */
    public static String wordsBeside(String typed) {
        String words = typed;
        // the longer first: one may begin like another
        for (String link : in(typed).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            words = words.replace(link, " ");
        }
        return words(words.replaceAll("[\\s;]+", " ").replaceAll(" (?=[,.])", ""));
    }

    /** Without what dangles at either end. */
    public static String words(String title) {
        return AROUND.matcher(title).replaceAll("");
    }
}
