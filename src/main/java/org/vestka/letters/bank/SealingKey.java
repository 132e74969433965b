package org.vestka.letters.bank;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vestka.shared.Sha256;

/** A public key (X25519) to which a browser seals, as 64 hexadecimal digits. */
public record SealingKey(String hex) {

    static final int FINGERPRINT_BYTES = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BESIDE = Pattern.compile("[\\s:-]");

    /** The key of the demo. Its private half comes along for everybody, so that no real place may take it. */
    public static final SealingKey OF_DEMO =
            new SealingKey("832a4d3ab8fd3186b96649783038a6f9563241ea1e7a3ebe56e947078e09bc1c");

    /** @throws IllegalArgumentException for anything but 64 small hexadecimal digits */
    public SealingKey {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("no key");
        }
    }

    /** As people paste it, with whatever space; empty where it is none. */
    public static Optional<SealingKey> parse(String text) {
        String plain = plain(text);
        return SHAPE.matcher(plain).matches() ? Optional.of(new SealingKey(plain)) : Optional.empty();
    }

    /** From the bytes of the key. */
    public static SealingKey of(byte[] bytes) {
        return new SealingKey(HexFormat.of().formatHex(bytes));
    }

    /** The bytes of the key. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** By which ciphertext and people name the key: the first half of its SHA-256. */
    public byte[] fingerprint() {
        return Arrays.copyOf(Sha256.of(bytes()), FINGERPRINT_BYTES);
    }

    /** The fingerprint as people compare it: eight groups of four digits. */
    public String groups() {
        return HexFormat.of().formatHex(fingerprint()).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** Whether somebody has typed the fingerprint of this key. */
    public boolean isNamed(String fingerprint) {
        return plain(fingerprint).equals(HexFormat.of().formatHex(fingerprint()));
    }

    private static String plain(String text) {
        return BESIDE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
