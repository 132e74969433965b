package org.vestka.directory.person;

import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;

/** A text to be stored; takes the place of the one of the same kind and language. */
public record TextDraft(PersonTextKind kind, LanguageTag language, String text) {

    public TextDraft {
        text = PlainText.of(text);
    }
}
