package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.vestka.directory.source.PrivateWords;

/** Words with those marked that are never to be stored. */
class MarkedWords extends Span {

    private static final long serialVersionUID = 1L;

    MarkedWords(String words) {
        this(words, Integer.MAX_VALUE);
    }

    /** @param longest how much is shown of long words; what is private is found in all of them */
    MarkedWords(String words, int longest) {
        this(words, longest, PrivateWords.inList(words));
    }

    /** @param parts of the words, which are private */
    MarkedWords(String words, List<PrivateWords.Part> parts) {
        this(words, Integer.MAX_VALUE, parts);
    }

    private MarkedWords(String words, int longest, List<PrivateWords.Part> parts) {
        addClassName("imports-words");
        int end = Math.min(words.length(), longest);
        int from = 0;
        for (PrivateWords.Part part : parts) {
            if (part.from() >= end) {
                break;
            }
            add(new Text(words.substring(from, part.from())));
            Marked marked = new Marked();
            from = Math.min(part.to(), end);
            marked.setText(words.substring(part.from(), from));
            add(marked);
        }
        add(new Text(words.substring(from, end).stripTrailing() + (end < words.length() ? "…" : "")));
    }

    @Tag("mark")
    private static final class Marked extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}
