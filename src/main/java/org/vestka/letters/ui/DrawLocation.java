package org.vestka.letters.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is wished of the people to be drawn, as it stands in the URL: {@code my/draw?women&birthday&postcards&place=BY-IK-4&in=be}.
 *
 * @param place code of a facility; empty for any
 * @param language tag of the language one will write in; empty for the reader's own
 */
record DrawLocation(boolean women, boolean birthday, boolean postcards, String place, String language) {

    static final DrawLocation ANY = new DrawLocation(false, false, false, "", "");

    static DrawLocation read(Map<String, List<String>> parameters) {
        return new DrawLocation(
                parameters.containsKey("women"),
                parameters.containsKey("birthday"),
                parameters.containsKey("postcards"),
                parameters.getOrDefault("place", List.of("")).getFirst(),
                parameters.getOrDefault("in", List.of("")).getFirst());
    }

    String href() {
        List<String> parts = new ArrayList<>();
        if (women) {
            parts.add("women");
        }
        if (birthday) {
            parts.add("birthday");
        }
        if (postcards) {
            parts.add("postcards");
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
        return new DrawLocation(on, birthday, postcards, place, language);
    }

    DrawLocation birthday(boolean on) {
        return new DrawLocation(women, on, postcards, place, language);
    }

    DrawLocation postcards(boolean on) {
        return new DrawLocation(women, birthday, on, place, language);
    }

    DrawLocation place(String code) {
        return new DrawLocation(women, birthday, postcards, code, language);
    }

    DrawLocation language(String tag) {
        return new DrawLocation(women, birthday, postcards, place, tag);
    }
}
