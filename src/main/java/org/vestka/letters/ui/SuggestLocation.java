package org.vestka.letters.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is wished of a suggestion, as it stands in the URL: {@code my/suggest?women&birthday&place=BY-IK-4}.
 *
 * @param place code of a facility; empty for any
 */
record SuggestLocation(boolean women, boolean birthday, String place) {

    static SuggestLocation read(Map<String, List<String>> parameters) {
        return new SuggestLocation(
                parameters.containsKey("women"),
                parameters.containsKey("birthday"),
                parameters.getOrDefault("place", List.of("")).getFirst());
    }

    String href() {
        List<String> parts = new ArrayList<>();
        if (women) {
            parts.add("women");
        }
        if (birthday) {
            parts.add("birthday");
        }
        if (!place.isEmpty()) {
            parts.add("place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
        }
        return LettersNavigation.suggest() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    SuggestLocation women(boolean on) {
        return new SuggestLocation(on, birthday, place);
    }

    SuggestLocation birthday(boolean on) {
        return new SuggestLocation(women, on, place);
    }

    SuggestLocation place(String code) {
        return new SuggestLocation(women, birthday, code);
    }
}
