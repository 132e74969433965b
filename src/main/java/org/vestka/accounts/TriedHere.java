package org.vestka.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people here try first, beside the English lists of the library: words and given names of here, rows of keys and
 * alphabets, also typed with the other layout, and the years that stand beside them.
 */
final class TriedHere {

    /** Letters and digits that are neither; with fewer it is only such words, one after another. */
    private static final int OF_ITS_OWN = 5;

    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_RUN = 4;

    private static final List<String> ROWS = List.of(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
            "abcdefghijklmnopqrstuvwxyz",
            "йцукенгшщзхъ",
            "йцукенгшўзх",
            "фывапролджэ",
            "ячсмитьбю",
            "ячсмітьбю",
            "йфяцычувскамепинртгоьшлбщдюзжхэъ",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "01234567890");

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words = lines("/accounts/tried-here.txt").toList();
    private final List<String> known = Stream.concat(words.stream(), givenNames())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** To be told to whoever estimates. */
    List<String> words() {
        return words;
    }

    /** Whether hardly anything is left of it without them. */
    boolean only(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return hardlyAnything(lower) || hardlyAnything(otherLayout(lower));
    }

    private boolean hardlyAnything(String password) {
        String rest = BETWEEN.matcher(YEAR.matcher(password).replaceAll(" ")).replaceAll("");
        for (String word : known) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest);
        return BETWEEN.matcher(rest).replaceAll("").length() < OF_ITS_OWN;
    }

    /** Without what stands beside one another in a row, forwards or backwards. */
    private static String withoutRuns(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int run = longestRun(text, at);
            rest.append(run == 0 ? text.substring(at, at + 1) : " ");
            at += Math.max(1, run);
        }
        return rest.toString();
    }

    private static int longestRun(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            longest = Math.max(longest, Math.max(run(text, from, row), run(text, from, backwards(row))));
        }
        return longest;
    }

    private static int run(String text, int from, String row) {
        int at = row.indexOf(text.charAt(from));
        int length = 0;
        while (at >= 0
                && at + length < row.length()
                && from + length < text.length()
                && text.charAt(from + length) == row.charAt(at + length)) {
            length++;
        }
        return length < SHORTEST_RUN ? 0 : length;
    }

    private static String backwards(String row) {
        return new StringBuilder(row).reverse().toString();
    }

    /** Typed with the layout of the keys left in Latin. */
    private static String otherLayout(String text) {
        StringBuilder other = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int key = LATIN.indexOf(text.charAt(i));
            other.append(key < 0 ? text.charAt(i) : CYRILLIC.charAt(key));
        }
        return other.toString();
    }

    private static Stream<String> givenNames() {
        return lines("/names/given-names.txt")
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(TriedHere.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
