package org.vestka.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, words and files. */
public final class Sha256 {

    private static final int BUFFER = 64 * 1024;

    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be fed part by part. */
    public static Sha256 begin() {
        return new Sha256();
    }

    public static byte[] of(byte[] bytes) {
        return new Sha256().digest.digest(bytes);
    }

    /** Of words in UTF-8, as 64 hexadecimal digits. */
    public static String hex(String words) {
        return HexFormat.of().formatHex(of(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file, as 64 hexadecimal digits; holds little of it in memory. */
    public static String hex(Path file) throws IOException {
        Sha256 sum = new Sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.digest.update(buffer, 0, read);
            }
        }
        return sum.hex();
    }

    public void add(byte[] part) {
        digest.update(part);
    }

    /** As 64 hexadecimal digits; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
