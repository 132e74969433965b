package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Portrait;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Who the person is: picture, names, states in a word each, and what is told about them. */
class PersonFrame {

    private final PersonPage person;
    private final DirectoryWords words;

    PersonFrame(PersonPage person, DirectoryWords words) {
        this.person = person;
        this.words = words;
    }

    Portrait portrait() {
        Portrait portrait = new Portrait(person.originalName());
        return person.picture() ? portrait.picture(DirectoryNavigation.picture(person.publicId())) : portrait;
    }

    /** The names held in other languages and scripts, each once. */
    Component otherNames() {
        Set<String> seen = new LinkedHashSet<>(List.of(person.originalName()));
        Paragraph line = new Paragraph();
        for (PersonName name : person.names()) {
            if (name.role() != NameRole.ALIAS && seen.add(name.name())) {
                Span part = new Span(name.name());
                part.getElement().setAttribute("lang", name.language().value());
                add(line, part);
            }
        }
        if (person.invented()) {
            add(line, new Span(words.text("person.invented")));
        }
        return line;
    }

    private static void add(Paragraph line, Span part) {
        if (line.getComponentCount() > 0) {
            line.add(new Span(" · "));
        }
        line.add(part);
    }

    Row badges(LocalDate today) {
        Row badges = new Row();
        badges.add(new Badge(tone(person.custody()), words.custody(person.custody())));
        person.designation().ifPresent(strongest -> badges.add(new Badge(Tone.BLUE, designation(strongest.value()))));
        boolean said = person.custody() == CustodyKind.IN_TRANSIT && person.reachability() == Reachability.IN_TRANSIT;
        if (person.reachability() != Reachability.OPEN && person.custody().inFacility() && !said) {
            badges.add(new Badge(Tone.AMBER, words.word("reachability", person.reachability())));
        }
        if (person.publication() == Publication.DRAFT || person.publication() == Publication.WITHHELD) {
            badges.add(new Badge(Tone.AMBER, words.word("publication", person.publication())));
        }
        if (person.age() != null && person.custody().group() != CustodyKind.Group.DIED) {
            badges.add(new Badge(Tone.NEUTRAL, words.word("age", person.age())));
        }
        if (person.birthday() != null && person.custody().group() != CustodyKind.Group.DIED) {
            badges.add(new Badge(
                    BirthdayLetter.next(person.birthday(), today, 0).daysUntil(today) <= 60 ? Tone.GREEN : Tone.NEUTRAL,
                    words.text("birthday", words.day(person.birthday()))));
        }
        return badges;
    }

    private String designation(DesignationValue value) {
        long bodies = person.designations().stream()
                .filter(each -> each.holds() && each.value() == value)
                .map(DesignationView::bodyCode)
                .distinct()
                .count();
        return words.text("badge.designation." + value.name(), bodies);
    }

    private static Tone tone(CustodyKind custody) {
        return switch (custody.group()) {
            case CUSTODY, OPEN -> Tone.RED;
            case HOME, MEASURE, UNKNOWN -> Tone.AMBER;
            case RELEASED -> Tone.GREEN;
            case DIED -> Tone.NEUTRAL;
        };
    }

    /** What they do and what they like: something to write about. */
    List<Component> about() {
        return texts(List.of(PersonTextKind.OCCUPATION, PersonTextKind.INTERESTS));
    }

    /** What happened, told in a few sentences. */
    List<Component> story() {
        return texts(List.of(PersonTextKind.STORY));
    }

    private List<Component> texts(List<PersonTextKind> kinds) {
        List<Component> sections = new ArrayList<>();
        for (PersonTextKind kind : kinds) {
            person.text(kind, words.reader()).ifPresent(text -> {
                Paragraph paragraph = new Paragraph(text.text());
                paragraph.addClassName("v-person-text");
                paragraph.getElement().setAttribute("lang", text.language().value());
                Span source = new Span(SourceLine.of(text.source(), words));
                source.addClassName("v-small");
                sections.add(new Section(words.word("text", kind), paragraph, source));
            });
        }
        return sections;
    }
}
