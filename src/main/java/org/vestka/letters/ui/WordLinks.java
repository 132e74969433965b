package org.vestka.letters.ui;

import org.springframework.stereotype.Component;
import org.vestka.letters.LetterCode;
import org.vestka.mail.PublicLinks;

/** Links that a writer hands on to somebody who is free. */
@Component
class WordLinks {

    private final PublicLinks links;

    WordLinks(PublicLinks links) {
        this.links = links;
    }

    String of(LetterCode letter) {
        return links.to("/" + LettersNavigation.word(letter));
    }
}
