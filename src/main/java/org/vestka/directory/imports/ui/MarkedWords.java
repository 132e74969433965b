package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.vestka.directory.imports.PrivateWords;

/** Words with those marked that are never to be stored. */
class MarkedWords extends Span {

    private static final long serialVersionUID = 1L;

    MarkedWords(String words) {
        addClassName("imports-words");
        int from = 0;
        for (PrivateWords.Part part : PrivateWords.in(words)) {
            add(new Text(words.substring(from, part.from())));
            Marked marked = new Marked();
            marked.setText(words.substring(part.from(), part.to()));
            add(marked);
            from = part.to();
        }
        add(new Text(words.substring(from)));
    }

    @Tag("mark")
    private static final class Marked extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}
