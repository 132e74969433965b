package org.vestka.letters.bank;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vestka.shared.Sha256;

/**
 * A sealed copy. Its writer's browser made a code and shows it to them alone; this is the hash of the hash of it, as 64 hexadecimal
 * digits. Who withdraws says the hash of the code, so that neither the code comes here nor is what lies here enough.
 */
public record CopyId(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for anything but 64 small hexadecimal digits */
    public CopyId {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("no id of a copy");
        }
    }

    static CopyId of(byte[] bytes) {
        return new CopyId(HexFormat.of().formatHex(bytes));
    }

    static Optional<CopyId> parse(String hex) {
        return SHAPE.matcher(hex).matches() ? Optional.of(new CopyId(hex)) : Optional.empty();
    }

    /** The copy that somebody may withdraw who says this hash of its code. */
    static Optional<CopyId> provenBy(String hashOfCode) {
        return parse(hashOfCode).map(hash -> of(Sha256.of(hash.bytes())));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
