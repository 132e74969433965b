package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.RowKind;

/** The parts of a review, as links, each with its number of rows. */
class ReviewParts extends Nav {

    private static final long serialVersionUID = 1L;

    private static final String INTO_SIGHT =
            "requestAnimationFrame(() => { const parts = this.parentElement; parts.scrollLeft += this.getBoundingClientRect().left"
                    + " - parts.getBoundingClientRect().left - (parts.clientWidth - this.offsetWidth) / 2; })";

    /** @param brought how many new people the file has brought */
    ReviewParts(ImportId id, ReviewCounts counts, int brought, ReviewLocation at) {
        addClassNames("v-chips", "imports-parts");
        getElement().setAttribute("aria-label", ImportWords.text("parts"));
        for (ReviewLocation.Part part : ReviewLocation.Part.values()) {
            if (part == ReviewLocation.Part.BROUGHT && brought == 0) {
                continue;
            }
            Anchor link = new Anchor(
                    ImportsNavigation.review(id) + "?" + at.with(part).query().getQueryString(),
                    ImportWords.text("tab." + part.name(), number(part, counts, brought)));
            link.addClassName("v-chip");
            if (part == at.part()) {
                link.addClassName("v-chip-on");
                link.getElement().setAttribute("aria-current", "page");
                // on a phone the parts are wider than the screen
                link.getElement().executeJs(INTO_SIGHT);
            }
            add(link);
        }
    }

    /** Where a review begins: with what needs somebody most. */
    static ReviewLocation.Part first(ReviewCounts counts) {
        if (counts.needsPerson() > 0) {
            return ReviewLocation.Part.PERSON;
        }
        return counts.plain(RowKind.NEW) > 0
                ? ReviewLocation.Part.NEW
                : counts.plain(RowKind.CHANGED) > 0
                        ? ReviewLocation.Part.CHANGED
                        : counts.plain(RowKind.GONE) > 0 ? ReviewLocation.Part.GONE : ReviewLocation.Part.UNCHANGED;
    }

    private static int number(ReviewLocation.Part part, ReviewCounts counts, int brought) {
        return switch (part) {
            case NEW -> counts.plain(RowKind.NEW);
            case CHANGED -> counts.plain(RowKind.CHANGED);
            case PERSON -> counts.needsPerson();
            case GONE -> counts.plain(RowKind.GONE);
            case UNCHANGED -> counts.plain(RowKind.UNCHANGED);
            case BROUGHT -> brought;
        };
    }
}
