package org.vestka.accounts;

import java.security.SecureRandom;

/**
 * The way back in without mail: 24 digits, shown once and kept only as a hash. Digits, because they are on every keyboard
 * and can be written on paper in any script; 79 bits, which no one guesses, however often they try.
 */
public record RecoveryCode(String digits) {

    public static final int LENGTH = 24;

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode random() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return new RecoveryCode(digits.toString());
    }

    /** What somebody typed, with whatever they put between the digits. */
    static RecoveryCode typed(String text) {
        String cut = text.length() > 200 ? text.substring(0, 200) : text;
        return new RecoveryCode(cut.replaceAll("[^0-9]", ""));
    }

    /** In groups of four, for people. */
    public String grouped() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i += GROUP) {
            text.append(i == 0 ? "" : " ").append(digits, i, Math.min(i + GROUP, digits.length()));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
