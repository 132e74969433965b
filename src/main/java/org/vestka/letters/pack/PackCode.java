package org.vestka.letters.pack;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pack in URLs and on its cover list: twelve letters and digits that say nothing, and open nothing but to its holder. */
public record PackCode(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it cannot be one */
    public PackCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no pack code");
        }
    }

    /** Reads what stands in a URL; empty when it cannot be a code. */
    public static Optional<PackCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PackCode(text)) : Optional.empty();
    }

    /** Where mail and the code on the list lead. */
    public String page() {
        return "/my/packs/" + value;
    }

    static PackCode random() {
        StringBuilder code = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PackCode(code.toString());
    }
}
