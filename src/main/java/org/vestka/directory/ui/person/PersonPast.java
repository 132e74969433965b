package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastChoice;
import org.vestka.directory.ui.PastNote;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** A person's page as it stood at the end of a past day: to read, not to write by. Nothing on it acts, and no address is on it. */
class PersonPast {

    private final PersonPage then;
    private final LocalDate day;
    private final PersonDifference difference;
    private final PersonFrame frame;
    private final DirectoryWords words;

    PersonPast(PersonPage then, LocalDate day, PersonPage now, DirectoryWords words) {
        this.then = then;
        this.day = day;
        this.difference = new PersonDifference(then, now, words);
        this.frame = new PersonFrame(then, words);
        this.words = words;
    }

    Component otherNames() {
        Component names = frame.otherNames();
        if (difference.names()) {
            names.getElement()
                    .appendChild(new Span(" ").getElement(), otherwise().getElement());
        }
        return names;
    }

    Row badges(LocalDate today) {
        Row badges = frame.badges(day);
        if (difference.states(day, today)) {
            badges.add(otherwise());
        }
        return badges;
    }

    PastNote note() {
        return new PastNote(DirectoryNavigation.person(then.publicId()), day, words);
    }

    List<Component> sections() {
        List<Component> sections = new ArrayList<>();
        PersonWords said = new PersonWords(then, words);
        said.about().forEach(text -> sections.add(section(text)));
        said.story().forEach(text -> sections.add(section(text)));
        difference.chapters().forEach(chapter -> sections.add(WhatHappened.section(chapter, then, words)));
        difference.since().ifPresent(since -> sections.add(WhatHappened.section(since, then, words)));
        LocalDate first = then.standing().first();
        if (first != null) {
            sections.add(new PastChoice(DirectoryNavigation.person(then.publicId()), then.standing(), first, words));
        }
        return sections;
    }

    private Section section(PersonText text) {
        Paragraph paragraph = new Paragraph(text.text());
        paragraph.addClassName("v-person-text");
        paragraph.getElement().setAttribute("lang", text.language().value());
        Span source = new Span(SourceLine.of(text.source(), words));
        source.addClassName("v-small");
        Section section = new Section(words.word("text", text.kind()), paragraph, source);
        if (difference.text(text)) {
            section.add(new Row(otherwise()));
        }
        return section;
    }

    private Badge otherwise() {
        return new Badge(Tone.AMBER, words.text("past.otherwise"));
    }
}
