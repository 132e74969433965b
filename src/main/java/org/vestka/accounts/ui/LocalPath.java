package org.vestka.accounts.ui;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path on this server to go back to. What could lead elsewhere is none. */
record LocalPath(String value) {

    private static final int LONGEST = 500;
    /** Starts with a letter, a digit or a query; no scheme, no host, no backslash, no control characters. */
    private static final Pattern SAFE =
            Pattern.compile("(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}/._~%+-]*)?(?:\\?[^\\\\\\s\\p{Cntrl}]*)?");

    static final LocalPath HOME = new LocalPath("");

    /** Reads what stood in a link or was kept in the session, with or without leading slash. */
    static Optional<LocalPath> parse(String text) {
        String path = text.startsWith("/") && !text.startsWith("//") ? text.substring(1) : text;
        return path.length() <= LONGEST && SAFE.matcher(path).matches()
                ? Optional.of(new LocalPath(path))
                : Optional.empty();
    }

    /** From the server's root, so that it cannot name another host. */
    String fromRoot() {
        return "/" + value;
    }
}
