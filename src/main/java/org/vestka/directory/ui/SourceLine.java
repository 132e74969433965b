package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.NewTabLink;

/** Where a fact comes from: links that open beside, and the date in the source's own words. */
public class SourceLine extends Span {

    private static final long serialVersionUID = 1L;
    private static final int DIGEST = 12;
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    /** How the collections call their own leaves: it tells a reader nothing. */
    private static final Pattern SEED = Pattern.compile("[\\s;]*\\bseed \\d+");

    private static final Pattern ABOUT = Pattern.compile("about (\\d{4})");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/[^/]+/([^/]+)/?");

    private SourceLine() {
        addClassName("v-source-line");
    }

    public static SourceLine of(SourceView source, DirectoryWords words) {
        SourceLine line = new SourceLine();
        line.links(source.links(), source.title());
        if (source.links().isEmpty()) {
            line.part(new Span(ownWords(source, words)));
        }
        String date = source.sourceDate();
        if (date == null && source.retrievedOn() != null) {
            date = words.dates().exact(source.retrievedOn());
        }
        if (date != null && !date.isBlank()) {
            line.part(new Span(spoken(date, words)));
        }
        if (source.fileRow() != null) {
            line.part(row(source.fileRow(), source.fileSha256(), words));
        }
        return line;
    }

    /** The row, and the beginning of the digest by which editors tell one file from another; the whole of it on hover. */
    private static Span row(int row, @Nullable String sha256, DirectoryWords words) {
        if (sha256 == null) {
            return new Span(words.text("source.row", row));
        }
        Span span = new Span(words.text("source.rowOfFile", row, sha256.substring(0, DIGEST)));
        span.setTitle(words.text("source.file", sha256));
        return span;
    }

    /** What is no link is shown as the source calls itself. */
    private static String ownWords(SourceView source, DirectoryWords words) {
        if (source.invented()) {
            return words.text("person.invented");
        }
        if (source.title() != null) {
            return source.title();
        }
        if (source.url() == null) {
            return words.text("source.editors");
        }
        String url = SEED.matcher(source.url()).replaceAll("").strip();
        if (url.startsWith("inference")) {
            return words.text("source.inference");
        }
        // an address that was cut short opens nothing, but says whose it is
        return url.startsWith("http") ? host(url.split(" ", 2)[0]) : url;
    }

    private void links(List<String> links, @Nullable String title) {
        for (String url : links) {
            part(new NewTabLink(title != null && links.size() == 1 ? title : host(url), url));
        }
    }

    private void part(Component part) {
        if (getComponentCount() > 0) {
            add(new Span(" · "));
        }
        add(part);
    }

    private static String spoken(String date, DirectoryWords words) {
        if (date.equals("n.d.")) {
            return words.text("source.undated");
        }
        Matcher quarter = QUARTER.matcher(date);
        if (quarter.matches()) {
            return words.text("source.quarter", quarter.group(1), quarter.group(2));
        }
        Matcher about = ABOUT.matcher(date);
        if (about.matches()) {
            return words.text("source.about", about.group(1));
        }
        try {
            return words.dates().partial(PartialDate.parse(date));
        } catch (IllegalArgumentException e) {
            return date;
        }
    }

    private static String host(String url) {
        Matcher repository = REPOSITORY.matcher(url);
        if (repository.matches()) {
            return "github.com: " + repository.group(1);
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
