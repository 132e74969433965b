package org.vestka.letters;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** A letter in URLs: twelve letters and digits that say nothing. */
public record LetterCode(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it cannot be one */
    public LetterCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no letter code");
        }
    }

    /** Reads what stands in a URL; empty when it cannot be a code. */
    public static Optional<LetterCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LetterCode(text)) : Optional.empty();
    }

    /** Where mail leads. */
    String page() {
        return "/letter/" + value;
    }

    static LetterCode random() {
        StringBuilder code = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LetterCode(code.toString());
    }
}
