package org.vestka.letters.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A sealed copy as it comes from a browser: four bytes of version, sixteen that name the key, and a sealed box of libsodium around
 * a letter that was padded to one of a few sizes.
 */
final class Ciphertext {

    /**
     * Sizes of a padded letter, in bytes, each twice the one before: of a length one learns its step alone. The page has the same. The
     * largest fits, as text, into what whoever is signed in may send at once.
     */
    private static final int SMALLEST = 4 * 1024;

    private static final int LARGEST = 32 * 1024;

    private static final byte[] VERSION = "VSL1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = VERSION.length + SealingKey.FINGERPRINT_BYTES;
    /** An ephemeral public key and an authentication tag. */
    private static final int BOX = 32 + 16;

    private static final int LONGEST_BASE64 = (LARGEST + HEADER + BOX + 2) / 3 * 4;

    private final byte[] bytes;

    private Ciphertext(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws CopyRefused when it is none; what is too long is not looked at */
    static Ciphertext read(String base64) {
        if (base64.length() > LONGEST_BASE64) {
            throw new CopyRefused(CopyRefused.Reason.TOO_LONG);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new CopyRefused(CopyRefused.Reason.NOT_SEALED);
        }
        int letter = bytes.length - HEADER - BOX;
        if (letter < SMALLEST
                || letter > LARGEST
                || Integer.bitCount(letter) != 1
                || !Arrays.equals(bytes, 0, VERSION.length, VERSION, 0, VERSION.length)) {
            throw new CopyRefused(CopyRefused.Reason.NOT_SEALED);
        }
        return new Ciphertext(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The fingerprint of the key that it names. */
    byte[] key() {
        return Arrays.copyOfRange(bytes, VERSION.length, HEADER);
    }

    @Override
    public String toString() {
        return "Ciphertext for " + HexFormat.of().formatHex(key());
    }
}
