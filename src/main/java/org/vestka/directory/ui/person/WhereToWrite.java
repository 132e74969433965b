package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.vestka.directory.MailingAddress;
import org.vestka.directory.MailingAddress.Printable;
import org.vestka.directory.MailingAddress.Unprintable;
import org.vestka.directory.PersonPage;
import org.vestka.directory.StayView;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** The envelope as it goes to the post, or why there is none and what one can do instead. */
class WhereToWrite {

    private final PersonPage person;
    private final MailingAddress address;
    private final LocalDate today;
    private final DirectoryWords words;

    WhereToWrite(PersonPage person, MailingAddress address, LocalDate today, DirectoryWords words) {
        this.person = person;
        this.address = address;
        this.today = today;
        this.words = words;
    }

    List<Component> section() {
        return switch (address) {
            case Printable printable -> List.of(envelope(printable));
            case Unprintable none -> List.of(new Section(words.text("person.where"), nowhere(none)));
        };
    }

    private Section envelope(Printable printable) {
        EnvelopeSheet sheet = new EnvelopeSheet(printable.lines(), printable.language());
        if (!printable.latinLines().isEmpty()) {
            sheet.latin(printable.latinLines());
        }
        Row acts = new Row(
                new CopyButton(words.text("person.copy"), sheet.text()),
                freshness(printable).badge());
        Div source =
                new Div(new Span(words.text("person.address.source") + " "), SourceLine.of(printable.source(), words));
        source.addClassName("v-small");
        Section section = new Section(words.text("person.envelope"), sheet, acts);
        if (!printable.fresh()) {
            section.add(new Note(Tone.AMBER, words.text("person.stale.title"), words.text(staleKey(printable))));
        }
        section.add(source);
        return section;
    }

    private Freshness freshness(Printable printable) {
        Freshness state = words.freshness(printable.status(), printable.verifiedOn(), today, Integer.MAX_VALUE / 2);
        return printable.fresh() ? state : new Freshness(Tone.AMBER, state.text());
    }

    private static String staleKey(Printable printable) {
        return switch (printable.status()) {
            case DISPUTED -> "person.stale.disputed";
            case UNVERIFIED -> "person.stale.unverified";
            case VERIFIED, DEAD -> "person.stale.old";
        };
    }

    private Component nowhere(Unprintable none) {
        Div parts = new Div();
        parts.addClassName("v-stack");
        parts.add(new Paragraph(words.why(none.reason())));
        StayView stay = person.stay();
        if (stay != null && stay.from() != null && none.reason() == MailingAddress.Reason.IN_TRANSIT) {
            parts.add(new Row(new Badge(
                    Tone.AMBER, words.text("person.transit", words.dates().partial(stay.from())))));
        }
        Anchor instead = new Anchor(DirectoryNavigation.people(), words.text("person.others"));
        parts.add(new Paragraph(instead));
        return parts;
    }
}
