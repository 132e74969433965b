package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastLinks;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;
import org.vestka.shared.ui.Tone;

/** The histories with their sources, after what is told. */
class WhatHappened {

    private final PersonPage person;
    private final List<Component> story;
    private final DirectoryWords words;

    /** @param story told before the dates */
    WhatHappened(PersonPage person, List<Component> story, DirectoryWords words) {
        this.person = person;
        this.story = story;
        this.words = words;
    }

    List<Component> sections() {
        List<Component> sections = new ArrayList<>(story);
        new PersonHistory(person, words).chapters().forEach(chapter -> sections.add(section(chapter, person, words)));
        return sections;
    }

    static Section section(PersonHistory.Chapter chapter, PersonPage person, DirectoryWords words) {
        SourceNotes notes = new SourceNotes(chapter.sources(), words);
        Timeline timeline = new Timeline(chapter.entries().stream()
                .map(entry -> entry(entry, chapter.leads(entry), notes, person, words))
                .toArray(TimelineEntry[]::new));
        Section section = new Section(chapter.title(), timeline, notes);
        if (chapter.first() != null) {
            section.addComponentAtIndex(1, new Note(Tone.AMBER, chapter.first()));
        }
        return section;
    }

    private static TimelineEntry entry(
            PersonHistory.Entry entry, boolean leads, SourceNotes notes, PersonPage person, DirectoryWords words) {
        TimelineEntry shown = new TimelineEntry(entry.what(), entry.when());
        entry.sources().forEach(source -> notes.mark(source).ifPresent(shown::mark));
        entry.lines().forEach(line -> shown.detail(line(line, notes)));
        if (entry.otherwise()) {
            shown.detail(new Badge(Tone.AMBER, words.text("past.otherwise")));
        }
        if (leads && entry.written() != null) {
            PastLinks.of(DirectoryNavigation.person(person.publicId()), entry.written(), person.standing(), words)
                    .ifPresent(shown::detail);
        }
        return entry.current() ? shown.current() : shown;
    }

    private static Span line(PersonHistory.Line line, SourceNotes notes) {
        Span words = new Span(line.text());
        if (line.language() != null) {
            words.getElement().setAttribute("lang", line.language().value());
        }
        Span whole = new Span(words);
        if (line.source() != null) {
            notes.mark(line.source()).ifPresent(mark -> whole.add(new Text(" "), mark));
        }
        return whole;
    }
}
