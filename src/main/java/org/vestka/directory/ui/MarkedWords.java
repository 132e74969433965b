package org.vestka.directory.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.vestka.shared.WordDifference.Part;

/** A line with what another says otherwise: seen by a line below it and its weight, and heard. */
public class MarkedWords extends Div {

    private static final long serialVersionUID = 1L;

    public MarkedWords(List<Part> parts, DirectoryWords words) {
        parts.forEach(part -> add(part.otherwise() ? marked(part.text(), words) : new Span(part.text())));
    }

    /** A line of which nothing stands on the other side. */
    public static MarkedWords whole(String line, DirectoryWords words) {
        return new MarkedWords(List.of(new Part(line, true)), words);
    }

    private static Span marked(String text, DirectoryWords words) {
        Mark mark = new Mark();
        mark.setText(text);
        mark.addClassName("v-otherwise");
        return new Span(heard(words.text("differs.begin")), mark, heard(words.text("differs.end")));
    }

    /** Vaadin has none. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {

        private static final long serialVersionUID = 1L;
    }

    private static Span heard(String text) {
        Span heard = new Span(" " + text + " ");
        heard.addClassName("v-hidden");
        return heard;
    }
}
