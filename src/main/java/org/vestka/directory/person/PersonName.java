package org.vestka.directory.person;

import java.util.regex.Pattern;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;

/**
 * A name as somebody wrote it. Never a transliteration made here.
 *
 * @param parts of it, where a country's envelopes need them one by one; never cut out of the whole
 */
public record PersonName(LanguageTag language, NameRole role, String name, NameParts parts) {

    /** What {@link PlainText} leaves of control characters. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r]+");

    /** @throws IllegalArgumentException when the name is blank or longer than 200 characters */
    public PersonName {
        name = onOneLine(PlainText.of(name)).strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
    }

    /** Hundreds are made for one page of a list, and nearly none has any. */
    private static String onOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return LINE_ENDS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** Of which only the whole is known. */
    public PersonName(LanguageTag language, NameRole role, String name) {
        this(language, role, name, NameParts.UNKNOWN);
    }
}
