package org.vestka.directory.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.vestka.shared.Sha256;

/** Keys of people on lists without ids: the name's digest and the birth date, so that a birth date learned later is seen. */
public final class NameKeys {

    private static final int LENGTH = 24;

    private NameKeys() {}

    static String of(String name, String born) {
        byte[] digest = Sha256.of(NameScripts.folded(name).getBytes(StandardCharsets.UTF_8));
        return "n:" + HexFormat.of().formatHex(digest).substring(0, LENGTH) + "|" + born;
    }

    /** The part that the name alone decides; the key itself for lists with ids. */
    public static String stem(String key) {
        int bar = key.indexOf('|');
        return key.startsWith("n:") && bar > 0 ? key.substring(0, bar + 1) : key;
    }
}
