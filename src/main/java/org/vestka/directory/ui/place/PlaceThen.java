package org.vestka.directory.ui.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastChoice;
import org.vestka.directory.ui.PastNote;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** A place's page as it stood at the end of a past day: to read, not to write by. Nothing on it acts. */
class PlaceThen {

    private final FacilityPage then;
    private final LocalDate day;
    private final PlaceDifference difference;
    private final PlacePast past;
    private final DirectoryWords words;

    PlaceThen(FacilityPage then, LocalDate day, FacilityPage now, PlacePast past, DirectoryWords words) {
        this.then = then;
        this.day = day;
        this.difference = new PlaceDifference(then, now, words);
        this.past = past;
        this.words = words;
    }

    PastNote note() {
        return new PastNote(DirectoryNavigation.place(then.code()), day, words);
    }

    void mark(Row badges) {
        if (difference.names() || difference.states()) {
            badges.add(otherwise());
        }
    }

    List<Component> sections() {
        List<Component> sections = new ArrayList<>();
        Section addresses = new Section(words.text("place.addresses"));
        if (then.addresses().isEmpty()) {
            addresses.add(new Paragraph(words.text("place.noAddress")));
        } else {
            addresses.add(new Note(Tone.AMBER, words.text("past.address.not")));
            then.addresses().forEach(address -> addresses.add(address(address)));
        }
        sections.add(addresses);
        past.chaptersOf(then, day, words).forEach(chapter -> sections.add(PlaceView.chapter(chapter, then, words)));
        if (!then.claims().isEmpty()) {
            UnorderedList list = new UnorderedList();
            then.claims().forEach(claim -> {
                ListItem item = new ListItem(claim.textIn(words.reader()));
                if (difference.claim(claim)) {
                    item.add(new Span(" "), otherwise());
                }
                item.add(small(SourceLine.of(claim.source(), words)));
                list.add(item);
            });
            sections.add(new Section(words.text("place.claims"), list));
        }
        List<String> since = difference.since();
        if (!since.isEmpty()) {
            UnorderedList list = new UnorderedList();
            since.forEach(each -> list.add(new ListItem(each)));
            sections.add(new Section(words.text("past.since"), list));
        }
        LocalDate first = then.standing().first();
        if (first != null) {
            sections.add(new PastChoice(DirectoryNavigation.place(then.code()), then.standing(), first, words));
        }
        return sections;
    }

    /** Its lines run on, as nobody writes an envelope. */
    private Div address(FacilityAddressView address) {
        Div card = new Div();
        card.addClassNames("v-card", "v-past-address");
        address.texts().forEach(text -> {
            Paragraph line = new Paragraph(String.join(" · ", PlaceWords.lines(text)));
            line.getElement().setAttribute("lang", text.language().value());
            card.add(line);
        });
        Row state = new Row(new Badge(Tone.NEUTRAL, words.word("past.address", address.status())));
        if (difference.address(address)) {
            state.add(otherwise());
        }
        card.add(state, small(SourceLine.of(address.source(), words)));
        return card;
    }

    private static Div small(Component content) {
        Div small = new Div(content);
        small.addClassName("v-small");
        return small;
    }

    private Badge otherwise() {
        return new Badge(Tone.AMBER, words.text("past.otherwise"));
    }
}
