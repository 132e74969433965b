package org.vestka.letters.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vestka.letters.LetterKind;

/**
 * What is wished of the people to be drawn, as it stands in the URL: {@code my/draw?women&birthday&kind=postcard&place=BY-IK-4&in=be}.
 *
 * @param kind what one will send
 * @param place code of a facility; empty for any
 * @param language tag of the language one will write in; empty for the reader's own
 */
record DrawLocation(boolean women, boolean birthday, LetterKind kind, String place, String language) {

    static final DrawLocation ANY = new DrawLocation(false, false, LetterKind.LETTER, "", "");

    static DrawLocation read(Map<String, List<String>> parameters) {
        return new DrawLocation(
                parameters.containsKey("women"),
                parameters.containsKey("birthday"),
                kind(parameters.getOrDefault("kind", List.of("")).getFirst()),
                parameters.getOrDefault("place", List.of("")).getFirst(),
                parameters.getOrDefault("in", List.of("")).getFirst());
    }

    /** Letters where the link says nothing that is known. */
    private static LetterKind kind(String word) {
        return Stream.of(LetterKind.values())
                .filter(each -> written(each).equals(word))
                .findFirst()
                .orElse(LetterKind.LETTER);
    }

    private static String written(LetterKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String href() {
        List<String> parts = new ArrayList<>();
        if (women) {
            parts.add("women");
        }
        if (birthday) {
            parts.add("birthday");
        }
        if (kind != LetterKind.LETTER) {
            parts.add("kind=" + written(kind));
        }
        if (!place.isEmpty()) {
            parts.add("place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
        }
        if (!language.isEmpty()) {
            parts.add("in=" + URLEncoder.encode(language, StandardCharsets.UTF_8));
        }
        return LettersNavigation.draw() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    DrawLocation women(boolean on) {
        return new DrawLocation(on, birthday, kind, place, language);
    }

    DrawLocation birthday(boolean on) {
        return new DrawLocation(women, on, kind, place, language);
    }

    DrawLocation kind(LetterKind chosen) {
        return new DrawLocation(women, birthday, chosen, place, language);
    }

    DrawLocation place(String code) {
        return new DrawLocation(women, birthday, kind, code, language);
    }

    DrawLocation language(String tag) {
        return new DrawLocation(women, birthday, kind, place, tag);
    }
}
