package org.vestka.directory;

import java.security.SecureRandom;
import java.util.Optional;

/** A person in URLs: ten letters and digits that say nothing, without those that are easily confused. */
public record PublicId(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException when it cannot be one */
    public PublicId {
        if (!canBeOne(value)) {
            throw new IllegalArgumentException("no public id");
        }
    }

    /** Reads what stands in a URL; empty when it cannot be an id. */
    public static Optional<PublicId> parse(String text) {
        return canBeOne(text) ? Optional.of(new PublicId(text)) : Optional.empty();
    }

    /** Looked at by hand: lists make hundreds at a time. */
    private static boolean canBeOne(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z');
    }

    public static PublicId random(SecureRandom random) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PublicId(id.toString());
    }
}
