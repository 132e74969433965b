package org.vestka.directory.ui.person;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Tone;

/** The one sentence that matters now. */
public final class MattersNow {

    private final PersonPage person;
    private final MailingAddress address;
    private final int postingDays;
    private final LocalDate today;
    private final DirectoryWords words;

    /** @param postingDays usual time of a letter */
    public MattersNow(
            PersonPage person, MailingAddress address, int postingDays, LocalDate today, DirectoryWords words) {
        this.person = person;
        this.address = address;
        this.postingDays = postingDays;
        this.today = today;
        this.words = words;
    }

    Note note() {
        Told told = told();
        return new Note(told.tone(), told.strong(), told.text());
    }

    /** The sentence, and what is said beside it. */
    public record Told(Tone tone, String strong, String text) {}

    public Told told() {
        String name = person.nameIn(words.reader());
        String gender = person.gender().name();
        if (person.custody() == CustodyKind.DIED || person.publication() == Publication.MEMORIAL) {
            return none(name, MailingAddress.Reason.DIED);
        }
        if (person.custody().group() == CustodyKind.Group.RELEASED) {
            return none(name, MailingAddress.Reason.RELEASED_OR_ABROAD);
        }
        if (address instanceof MailingAddress.Unprintable none) {
            return none(name, none.reason());
        }
        AttentionNumbers letters = person.attention();
        String strong = letters.postedPeriod() == 0
                ? words.text("now.nobody", name, gender)
                : words.text("now.some", letters.postedPeriod(), name, gender);
        return new Told(Tone.BLUE, strong, String.join(" ", details(letters, gender)));
    }

    private Told none(String name, MailingAddress.Reason reason) {
        DirectoryWords.NoLetter none =
                words.noLetter(name, person.gender(), person.custody(), person.publication(), reason);
        return new Told(none.tone(), none.title(), none.text());
    }

    private List<String> details(AttentionNumbers letters, String gender) {
        List<String> details = new ArrayList<>();
        details.add(words.text("now.numbers", letters.posted90Days()));
        if (letters.reserved() > 0) {
            details.add(words.text("now.reserved", letters.reserved(), letters.posted90Days()));
        }
        MonthDay birthday = person.birthday();
        if (birthday != null) {
            BirthdayLetter letter = BirthdayLetter.next(birthday, today, postingDays);
            if (letter.timely(today)) {
                details.add(words.text(
                        "now.birthday", words.dates().dayAndMonth(letter.postBy()), words.day(birthday), gender));
            } else if (letter.late(today)) {
                details.add(words.text("now.birthday.late", words.day(birthday), gender));
            }
        }
        return details;
    }
}
