package org.vestka.shared.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.shared.StartFault;

/**
 * What this server alone knows: seals what the database must not tell, and signs what goes out and comes back. Each purpose
 * has a key of its own, derived by HKDF-SHA-256.
 *
 * <p>Comes from {@code VESTKA_SECRET} (at least 32 characters), else from the file {@code secret} in the data folder,
 * which is made on the first start and readable by its owner only. Whoever loses it loses the sealed mail addresses.
 */
@Component
public class ServerSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MIN_LENGTH = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CANNOT =
            "The secret cannot be read from or written to the data folder (file secret). Check that the folder"
                    + " belongs to whoever starts Vestka and that the disk is not full.";

    private final byte[] secret;
    /** Where it was read from or written to; null where it was given. */
    private final @Nullable Path file;

    private final boolean made;
    private final ConcurrentMap<String, SecretKey> keys = new ConcurrentHashMap<>();

    /** @throws UnusableSecret when the secret given is too short or the file cannot be read or made */
    public ServerSecret(@Value("${vestka.secret:}") String given, @Value("${vestka.data:data}") String folder) {
        if (given.isBlank()) {
            Path own = Path.of(folder).resolve("secret").toAbsolutePath().normalize();
            file = own;
            made = makeUnlessThere(own);
            secret = usable(read(own), own);
        } else {
            file = null;
            made = false;
            secret = usable(given.strip(), null);
        }
    }

    /**
     * The database was begun with another secret. What was made for this start is thrown away: it fits nothing, and would hide
     * that the right one is missing.
     */
    public UnusableSecret refused() {
        String what;
        if (file == null) {
            what = "VESTKA_SECRET is not the secret this database was begun with. Give that one, or leave VESTKA_SECRET"
                    + " out where the file secret in the data folder holds it.";
        } else if (made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                return new UnusableSecret(CANNOT, e);
            }
            what =
                    "The secret of this database is missing: there is no file %s. Bring it back from where it is kept, or give"
                                    .formatted(file)
                            + " the secret as VESTKA_SECRET.";
        } else {
            what =
                    "The file %s holds another secret than the one this database was begun with. Bring that one back, or give"
                                    .formatted(file)
                            + " it as VESTKA_SECRET.";
        }
        return new UnusableSecret(what + " If it is lost for good, the README says what to do (\"A lost secret\").");
    }

    /** HMAC-SHA-256, 32 bytes. */
    public byte[] authenticate(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Encrypts with AES-256-GCM under a fresh nonce.
     *
     * @param context where it will stand, such as a row's number: sealed text moved elsewhere does not open
     */
    public byte[] seal(String purpose, String context, String text) {
        return seal(purpose, context, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] seal(String purpose, String context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, context, nonce, plain);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed with another secret, purpose or context, or was changed */
    public String open(String purpose, String context, byte[] sealed) {
        return new String(openBytes(purpose, context, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(String purpose, String context, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return crypt(Cipher.DECRYPT_MODE, purpose, context, nonce, rest);
    }

    private byte[] crypt(int mode, String purpose, String context, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open with this server's secret", e);
        }
    }

    private SecretKey key(String purpose, String algorithm) {
        return keys.computeIfAbsent(algorithm + "/" + purpose, info -> {
            try {
                return KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                algorithm,
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(secret)
                                        .thenExpand(("vestka/" + info).getBytes(StandardCharsets.UTF_8), 32));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] usable(String text, @Nullable Path file) {
        if (text.length() < MIN_LENGTH) {
            throw new UnusableSecret(
                    file == null
                            ? "VESTKA_SECRET needs at least %d characters. Give a longer one, or leave it out to have one made."
                                    .formatted(MIN_LENGTH)
                            : "The secret in the file %s is too short: it has at least %d characters. Bring the file back from"
                                            .formatted(file, MIN_LENGTH)
                                    + " where a copy is kept; in a place without data yet, delete it to have one made.");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnusableSecret(CANNOT, e);
        }
    }

    /** Whether there was none. */
    private static boolean makeUnlessThere(Path file) {
        try {
            return Files.notExists(file) && make(file);
        } catch (IOException e) {
            throw new UnusableSecret(CANNOT, e);
        }
    }

    /** Whole or not at all, also when the machine stops in the middle or two start at once. */
    private static boolean make(Path file) throws IOException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
        Path draft = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? Files.createTempFile(folder, "secret", ".new", PosixFilePermissions.asFileAttribute(ownerOnly))
                : Files.createTempFile(folder, "secret", ".new");
        try {
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another start was faster: its secret holds
            return false;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /** The application cannot start with this secret; the message says what to do. */
    public static final class UnusableSecret extends RuntimeException implements StartFault {

        private static final long serialVersionUID = 1L;

        UnusableSecret(String message) {
            super(message);
        }

        UnusableSecret(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
