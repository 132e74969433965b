package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;

/** The sources of several facts, each said once below them. */
class SourceNotes extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NumberedSources sources;
    private final transient DirectoryWords words;

    SourceNotes(NumberedSources sources, DirectoryWords words) {
        this.sources = sources;
        this.words = words;
        addClassNames("v-small", "v-sources");
        if (sources.several()) {
            OrderedList list = new OrderedList();
            sources.all().forEach(source -> list.add(new ListItem(SourceLine.of(source, words))));
            add(new Span(words.text("sources.several")), list);
        } else {
            sources.all()
                    .forEach(source ->
                            add(new Span(words.text("person.address.source") + " "), SourceLine.of(source, words)));
        }
    }

    /** The number of a fact's source; nothing where all have the same. */
    Optional<Component> mark(SourceView source) {
        return sources.number(source).map(number -> {
            Span mark = new Span("[" + number + "]");
            mark.addClassName("v-source-mark");
            mark.setTitle(words.text("sources.number", String.valueOf(number)));
            return mark;
        });
    }
}
