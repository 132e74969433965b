package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.history.Standing;

/** From a change of a page to what stood there before it and after it, as far as that is kept. */
public final class PastLinks {

    private PastLinks() {}

    /** A past day to go to, and what of the change is seen there. */
    public record Link(String text, LocalDate day) {}

    /** @param written the day of the change */
    public static List<Link> of(LocalDate written, Standing standing, DirectoryWords words) {
        List<Link> links = new ArrayList<>();
        LocalDate before = written.minusDays(1);
        if (standing.reaches(before)) {
            links.add(new Link(words.text("past.before"), before));
        }
        if (standing.reaches(written)) {
            links.add(new Link(words.text("past.after"), written));
        }
        return links;
    }

    /**
     * The same as links.
     *
     * @param page as the application has it
     * @return empty where neither is kept
     */
    public static Optional<Span> of(String page, LocalDate written, Standing standing, DirectoryWords words) {
        Span line = new Span();
        line.addClassName("v-small");
        for (Link link : of(written, standing, words)) {
            if (line.getComponentCount() > 0) {
                line.add(new Span(" · "));
            }
            Anchor anchor = new Anchor(DirectoryNavigation.asOf(page, link.day()), link.text());
            anchor.getElement()
                    .setAttribute(
                            "aria-label", link.text() + ", " + words.dates().exact(written));
            line.add(anchor);
        }
        return line.getComponentCount() == 0 ? Optional.empty() : Optional.of(line);
    }
}
