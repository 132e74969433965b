package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast of the tokens by WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, in both appearances. */
class ContrastTest {

    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/vestka/tokens.css");
    private static final Pattern TOKEN =
            Pattern.compile("(--v-[a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final double TEXT = 4.5;
    private static final double BORDER = 3;

    @Test
    void everyTextCanBeRead() throws IOException {
        List<String[]> pairs = List.of(
                pair("ink", "paper"),
                pair("ink", "sheet"),
                pair("ink-2", "paper"),
                pair("ink-2", "sheet"),
                pair("ink-2", "neutral-soft"),
                pair("ink", "neutral-soft"),
                pair("ink", "red-soft"),
                pair("ink", "blue-soft"),
                pair("ink", "green-soft"),
                pair("ink", "amber-soft"),
                pair("red", "red-soft"),
                pair("blue", "blue-soft"),
                pair("green", "green-soft"),
                pair("amber", "amber-soft"),
                pair("red", "paper"),
                pair("red", "sheet"),
                pair("blue", "paper"),
                pair("blue", "sheet"),
                pair("green", "paper"),
                pair("amber", "paper"),
                pair("on-red", "red"),
                pair("on-ink", "ink"),
                pair("on-ink", "blue"),
                pair("blue", "red-soft"),
                pair("blue", "amber-soft"));
        assertContrast(pairs, TEXT);
    }

    @Test
    void theBorderOfAFieldCanBeFound() throws IOException {
        assertContrast(List.of(pair("edge", "paper"), pair("edge", "sheet")), BORDER);
    }

    private static void assertContrast(List<String[]> pairs, double least) throws IOException {
        for (int appearance = 0; appearance < 2; appearance++) {
            Map<String, String> colours = colours(appearance);
            assertThat(colours).hasSizeGreaterThan(10);
            for (String[] pair : pairs) {
                String front = colours.get("--v-" + pair[0]);
                String ground = colours.get("--v-" + pair[1]);
                assertThat(front).as(pair[0]).isNotNull();
                assertThat(ground).as(pair[1]).isNotNull();
                assertThat(contrast(String.valueOf(front), String.valueOf(ground)))
                        .as(pair[0] + " on " + pair[1] + (appearance == 0 ? ", light" : ", dark"))
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static Map<String, String> colours(int appearance) throws IOException {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher = TOKEN.matcher(Files.readString(TOKENS));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2 + appearance));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String[] pair(String front, String ground) {
        return new String[] {front, ground};
    }
}
