package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.EmptyState;

/** That no letter can go to a person now, in the words of their own page. */
class NoLetterNow extends EmptyState {

    private static final long serialVersionUID = 1L;

    NoLetterNow(PersonBrief person, MailingAddress.Reason reason, Component... acts) {
        this(words(person, reason), acts);
    }

    private NoLetterNow(DirectoryWords.NoLetter words, Component... acts) {
        super(words.title(), words.text(), acts);
    }

    /** What stands above it, where a page would else be headed by what nobody can do. */
    static String heading(Component page, PersonBrief person) {
        boolean memorial = person.custody() == CustodyKind.DIED || person.publication() == Publication.MEMORIAL;
        return page.getTranslation(memorial ? "letters.none.memorial" : "letters.none.title");
    }

    private static DirectoryWords.NoLetter words(PersonBrief person, MailingAddress.Reason reason) {
        DirectoryWords words = DirectoryWords.current();
        return words.noLetter(
                person.nameIn(words.reader()), person.gender(), person.custody(), person.publication(), reason);
    }
}
