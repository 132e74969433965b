package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Portrait;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** Who the person is: picture, names, states in a word each, and what is told about them. */
class PersonFrame {

    private final PersonPage person;
    private final PersonWords said;
    private final DirectoryWords words;

    PersonFrame(PersonPage person, DirectoryWords words) {
        this.person = person;
        this.said = new PersonWords(person, words);
        this.words = words;
    }

    Portrait portrait() {
        Portrait portrait = new Portrait(person.originalName());
        return person.picture() ? portrait.picture(DirectoryNavigation.picture(person.publicId())) : portrait;
    }

    Component otherNames() {
        Paragraph line = new Paragraph();
        said.otherNames().forEach(name -> {
            Span part = new Span(name.name());
            part.getElement().setAttribute("lang", name.language().value());
            add(line, part);
        });
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
        said.states(today).forEach(state -> badges.add(new Badge(state.tone(), state.text())));
        return badges;
    }

    List<Component> about() {
        return said.about().stream().map(this::section).toList();
    }

    List<Component> story() {
        return said.story().stream().map(this::section).toList();
    }

    private Component section(PersonText text) {
        Paragraph paragraph = new Paragraph(text.text());
        paragraph.addClassName("v-person-text");
        paragraph.getElement().setAttribute("lang", text.language().value());
        Span source = new Span(SourceLine.of(text.source(), words));
        source.addClassName("v-small");
        return new Section(words.word("text", text.kind()), paragraph, source);
    }
}
