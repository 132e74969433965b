package org.vestka.directory.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * What a program asks for. A page answers a question it does not understand with the nearest one; a program would not notice, so
 * here a parameter that is not known, comes twice or cannot be read is refused.
 */
public final class OpenQuestion {

    private final Map<String, List<String>> parameters;

    private OpenQuestion(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** The question cannot be answered as it was put; the text tells a programmer why, and repeats nothing of it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String text) {
            super(text);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    /** @throws Unreadable for any parameter but those, and for one that comes twice */
    public static OpenQuestion read(MultiValueMap<String, String> parameters, String... known) {
        Set<String> names = Set.of(known);
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            if (!names.contains(each.getKey()) || each.getValue().size() != 1) {
                List<String> sorted = new ArrayList<>(names);
                sorted.sort(null);
                throw new Unreadable(
                        sorted.isEmpty()
                                ? "There are no parameters here."
                                : "Each of these parameters may be given once, and no other: "
                                        + String.join(", ", sorted) + ".");
            }
        }
        return new OpenQuestion(parameters);
    }

    @Nullable
    String given(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    /**
     * What a parameter stands for; null where it is not given.
     *
     * @param what it is, for the programmer
     * @throws Unreadable when it stands for nothing
     */
    public <T> @Nullable T value(String name, String what, Function<String, Optional<T>> read) {
        String text = given(name);
        return text == null
                ? null
                : read.apply(text).orElseThrow(() -> new Unreadable("The parameter " + name + " is " + what + "."));
    }

    public LanguageTag language() {
        LanguageTag language = value(
                "lang",
                "one of "
                        + String.join(
                                ", ",
                                Languages.OFFERED.stream()
                                        .map(LanguageTag::value)
                                        .toList()),
                text -> Languages.OFFERED.stream()
                        .filter(offered -> offered.value().equals(text))
                        .findFirst());
        return language == null ? Languages.FALLBACK : language;
    }

    /** @param most what may be asked for, and what is given unasked */
    int limit(int most) {
        Integer limit = value(
                "limit",
                "a number from 1 to " + most,
                text -> text.matches("[1-9][0-9]{0,3}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number <= most)
                        : Optional.empty());
        return limit == null ? most : limit;
    }

    /** Any code will do: it need not be that of a place. */
    String after() {
        String key = value("after", "a key of up to 40 letters, digits and hyphens", text -> Optional.of(text)
                .filter(given -> given.matches("[0-9A-Za-z-]{1,40}")));
        return key == null ? "" : key;
    }
}
