package org.vestka.directory.web.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.Sha256;

/** A page as it is sent. It is packed when somebody first asks for it packed. */
final class Rendered {

    private static final int DIGEST = 16;

    private final boolean found;
    private final byte[] plain;
    private final String tag;
    private volatile byte @Nullable [] packed;

    /** @param found whether there is such a page, or this one says that there is none */
    Rendered(boolean found, byte[] plain) {
        this.found = found;
        this.plain = plain;
        this.tag = HexFormat.of().formatHex(Sha256.of(plain), 0, DIGEST);
    }

    boolean found() {
        return found;
    }

    byte[] plain() {
        return plain;
    }

    /** The same for the same bytes, also after a new start. */
    String tag() {
        return tag;
    }

    byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = pack();
            packed = known;
        }
        return known;
    }

    private byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
