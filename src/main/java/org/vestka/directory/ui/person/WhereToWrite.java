package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.AddressSource;
import org.vestka.directory.ui.AddressWords;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.directory.ui.ELetterSection;
import org.vestka.directory.ui.PlaceGone;
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
    private final Places places;
    private final LetterWays ways;
    private final ComingActs coming;
    private final PlaceGone gone;
    private final int postingDays;
    private final LocalDate today;
    private final DirectoryWords words;

    /** @param postingDays usual time of a letter */
    WhereToWrite(
            PersonPage person,
            MailingAddress address,
            Places places,
            LetterWays ways,
            ComingActs coming,
            PlaceGone gone,
            int postingDays,
            LocalDate today,
            DirectoryWords words) {
        this.person = person;
        this.address = address;
        this.places = places;
        this.ways = ways;
        this.coming = coming;
        this.gone = gone;
        this.postingDays = postingDays;
        this.today = today;
        this.words = words;
    }

    List<Component> section() {
        return switch (address) {
            case Printable printable -> printable(printable);
            case Unprintable none -> unprintable(none);
        };
    }

    private List<Component> unprintable(Unprintable none) {
        // for who has died there is nothing to say of it
        if (person.custody() == CustodyKind.DIED || person.publication() == Publication.MEMORIAL) {
            return List.of();
        }
        // nobody asks where to write to somebody who is free, but perhaps to whom instead
        return List.of(
                none.reason() == MailingAddress.Reason.RELEASED_OR_ABROAD
                        ? nowhere(none)
                        : new Section(words.text("person.where"), nowhere(none)));
    }

    private List<Component> printable(Printable printable) {
        List<ELetterService> services = ways.services(printable.facility());
        return services.isEmpty()
                ? List.of(envelope(printable))
                : List.of(envelope(printable), new ELetterSection(services, words));
    }

    private Section envelope(Printable printable) {
        EnvelopeSheet sheet = new EnvelopeSheet(printable.lines(), printable.language());
        if (!printable.latinLines().isEmpty()) {
            sheet.latin(printable.latinLines());
        }
        Row acts = new Row(
                new CopyButton(words.text("person.copy"), sheet.text()),
                freshness(printable).badge(),
                new Anchor(DirectoryNavigation.howToWrite() + "#counting", words.text("person.fresh.how")));
        acts.addClassName("v-fresh");
        Section section = new Section(words.text("person.envelope"));
        if (!printable.fresh()) {
            section.add(stale(printable));
        }
        coming.notes(printable.facility(), person.country(), words).forEach(section::add);
        section.add(sheet, acts, new AddressSource(printable, words));
        DaysOff.told(person.country(), today, postingDays, ways, words)
                .ifPresent(told -> section.add(new Paragraph(told)));
        return section;
    }

    private Freshness freshness(Printable printable) {
        return AddressWords.freshness(printable, today, words);
    }

    /** Why the address cannot be relied on, and what to do. */
    private Note stale(Printable printable) {
        Note note = new Note(Tone.AMBER, words.text("person.stale.title"), AddressWords.stale(printable, words));
        places.page(printable.facility())
                .ifPresent(place -> note.add(new Paragraph(
                        new Anchor(DirectoryNavigation.place(place.code()), words.text("person.stale.place")))));
        return note;
    }

    private Component nowhere(Unprintable none) {
        Div parts = new Div();
        parts.addClassName("v-stack");
        parts.add(new Paragraph(words.why(none)));
        Optional.ofNullable(person.stay())
                .filter(stay -> none.reason() == Reason.NO_ADDRESS || none.reason() == Reason.ADDRESS_DEAD)
                .flatMap(stay -> gone.told(stay.facility(), words))
                .ifPresent(said -> parts.add(new Paragraph(said)));
        AddressWords.inTransit(person, none, words)
                .ifPresent(since -> parts.add(new Row(new Badge(Tone.AMBER, since))));
        Anchor instead = new Anchor(DirectoryNavigation.people(), words.text("person.others"));
        parts.add(new Paragraph(instead));
        return parts;
    }
}
