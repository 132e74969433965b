package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.CopyButton;

/** Below a table: the file, and the line to cite it by. */
class CountFiles extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param table as in the file's URL
     * @param title of the table
     */
    CountFiles(CountQuestion question, String table, String title, Citation citation, DirectoryWords words) {
        addClassNames("v-counts-files", "v-small");
        Anchor file =
                new Anchor(DirectoryNavigation.countsFile(question, table, words.reader()), words.text("counts.csv"));
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("aria-label", words.text("counts.csv.of", title));
        String line = citation.of(title, words);
        CopyButton copy = new CopyButton(words.text("counts.cite.copy"), line);
        copy.getElement().setAttribute("aria-label", words.text("counts.cite.copy.of", title));
        Span cite = new Span(line);
        cite.addClassName("v-counts-cite");
        add(new Div(file, copy), cite);
    }
}
