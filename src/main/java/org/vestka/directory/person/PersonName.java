package org.vestka.directory.person;

import java.util.regex.Pattern;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;

/** A name as somebody wrote it. Never a transliteration made here. */
public record PersonName(LanguageTag language, NameRole role, String name) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** @throws IllegalArgumentException when the name is blank or longer than 200 characters */
    public PersonName {
        name = CONTROL.matcher(PlainText.of(name)).replaceAll(" ").strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
    }
}
