package org.vestka.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address for electronic mail, as {@code local@domain}: the domain in lower case and in ASCII (IDNA), the local part
 * as it was typed.
 *
 * <p>{@link #toString()} does not tell the address, so that it gets into no log by accident; {@link #value()} does.
 */
public record EmailAddress(String value) {

    /** RFC 5321 §4.5.3.1: a path is at most 256 octets, the angle brackets included. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL = 64;
    /** RFC 5322 §3.2.3, a dot-atom; quoted local parts are legal and in no use. Letters beyond ASCII: RFC 6531. */
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    /** At least two labels: mail to a bare top-level domain goes nowhere (RFC 7085), and {@code somebody@example} is a slip. */
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException when no mail could ever get there; the message does not repeat the address */
    public EmailAddress {
        String text = value.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || at == text.length() - 1 || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("no mail address");
        }
        String local = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("no mail address");
        }
        value = local + "@" + domain;
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Whether {@code text} can be one. */
    public static boolean isValid(String text) {
        try {
            return !new EmailAddress(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same mailbox in practice, whatever the case: what to compare and to keep unique. */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Without what many servers let people add, all of which reaches one mailbox: dots, and anything behind a plus. */
    public String mailbox() {
        String all = canonical();
        int at = all.lastIndexOf('@');
        int plus = all.indexOf('+');
        String name = all.substring(0, plus > 0 && plus < at ? plus : at);
        return name.replace(".", "") + all.substring(at);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no mail address", e);
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
