package org.vestka.letters.ui;

import com.vaadin.flow.component.UI;
import org.vestka.letters.LetterCode;

/** What a browser may hold of a letter's text. */
final class Draft {

    private Draft() {}

    /** The letter is posted or given back: the tab forgets what was written for it. */
    static void forget(LetterCode letter) {
        UI.getCurrent().getPage().executeJs("window.Vestka?.composed?.($0)", letter.value());
    }
}
