package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.ui.NewTabLink;

/** Where a fact comes from: links that open beside, and the date in the source's own words. */
public class SourceLine extends Span {

    private static final long serialVersionUID = 1L;

    private SourceLine() {
        addClassName("v-source-line");
    }

    public static SourceLine of(SourceView source, DirectoryWords words) {
        SourceLine line = new SourceLine();
        line.links(source.links(), source.title());
        if (source.links().isEmpty()) {
            line.part(new Span(SpokenSource.ownWords(source, words)));
        }
        String date = SpokenSource.date(source, words);
        if (date != null) {
            line.part(new Span(date));
        }
        String row = SpokenSource.row(source, words);
        if (row != null) {
            Span span = new Span(row);
            if (source.fileSha256() != null) {
                // the whole digest on hover
                span.setTitle(words.text("source.file", source.fileSha256()));
            }
            line.part(span);
        }
        return line;
    }

    private void links(List<String> links, @Nullable String title) {
        Map<String, Integer> hosts = new HashMap<>();
        for (String url : links) {
            String host = SpokenSource.host(url);
            // two pages of one site are two links, and read so
            int number = hosts.merge(host, 1, Integer::sum);
            String name = number == 1 ? host : host + " (" + number + ")";
            part(new NewTabLink(title != null && links.size() == 1 ? title : name, url));
        }
    }

    private void part(Component part) {
        if (getComponentCount() > 0) {
            add(new Span(" · "));
        }
        add(part);
    }
}
