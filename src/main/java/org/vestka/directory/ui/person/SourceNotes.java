package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.SourceId;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;

/** The sources of several facts, each said once below them. With more than one, a fact carries the number of its own. */
class SourceNotes extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryWords words;
    private final Map<SourceView, Integer> numbers = new LinkedHashMap<>();
    private final boolean several;

    SourceNotes(List<SourceView> sources, DirectoryWords words) {
        this.words = words;
        addClassNames("v-small", "v-sources");
        List<SourceView> distinct = new ArrayList<>();
        for (SourceView source : sources) {
            int known = indexOf(distinct, source);
            if (known < 0) {
                known = distinct.size();
                distinct.add(source);
            }
            numbers.put(source, known + 1);
        }
        several = distinct.size() > 1;
        if (several) {
            OrderedList list = new OrderedList();
            distinct.forEach(source -> list.add(new ListItem(SourceLine.of(source, words))));
            add(new Span(words.text("sources.several")), list);
        } else {
            distinct.forEach(
                    source -> add(new Span(words.text("person.address.source") + " "), SourceLine.of(source, words)));
        }
    }

    /** The number of a fact's source; nothing where all have the same. */
    Optional<Component> mark(SourceView source) {
        if (!several) {
            return Optional.empty();
        }
        Span mark = new Span("[" + numbers.get(source) + "]");
        mark.addClassName("v-source-mark");
        mark.setTitle(words.text("sources.number", String.valueOf(numbers.get(source))));
        return Optional.of(mark);
    }

    private static int indexOf(List<SourceView> known, SourceView source) {
        for (int i = 0; i < known.size(); i++) {
            if (same(known.get(i), source)) {
                return i;
            }
        }
        return -1;
    }

    /** The same words for a reader, wherever they are stored. */
    private static boolean same(SourceView one, SourceView other) {
        return sameAs(one, other.id()).equals(other);
    }

    private static SourceView sameAs(SourceView source, SourceId id) {
        return new SourceView(
                id,
                source.url(),
                source.title(),
                source.sourceDate(),
                source.retrievedOn(),
                source.fileSha256(),
                source.fileRow());
    }
}
