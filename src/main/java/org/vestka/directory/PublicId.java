package org.vestka.directory;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person in URLs: ten letters and digits that say nothing, without those that are easily confused. */
public record PublicId(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{10}");

    /** @throws IllegalArgumentException when it cannot be one */
    public PublicId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no public id");
        }
    }

    /** Reads what stands in a URL; empty when it cannot be an id. */
    public static Optional<PublicId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PublicId(text)) : Optional.empty();
    }

    public static PublicId random(SecureRandom random) {
        StringBuilder id = new StringBuilder(10);
        for (int i = 0; i < 10; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PublicId(id.toString());
    }
}
