package org.vestka.directory.corrections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what words are alike: those in which only numbers and codes differ, as a script writes them for each page, are the same words. */
public final class Likeness {

    /** Of words that say nothing. */
    public static final String NOTHING = "";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Likeness() {}

    /** A digest, so that it is short and nobody reads it. */
    public static String of(String words) {
        String said = Arrays.stream(SPACE.split(Normalizer.normalize(words, Normalizer.Form.NFKC)))
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? NOTHING : digest(said);
    }

    private static String digest(String said) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
