package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;
import org.vestka.shared.ui.Watch;

/** The files that were uploaded, newest first. */
@StyleSheet("vestka/imports.css")
@Route(ImportsNavigation.LIST)
@RolesAllowed({"EDITOR", "ADMIN"})
class ImportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 20;
    /** From when on a file that waits is shown to be discarded. */
    private static final Duration SOON = Duration.ofDays(30);

    private final transient Imports imports;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Button more = Buttons.secondary(ImportWords.text("rows.more"), this::more);
    private final List<ReadingPart> reading = new ArrayList<>();
    private int from;

    ImportsView(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
        heading(ImportWords.text("title"));
        lead(ImportWords.text("lead"));
        acts(Buttons.primaryLink(ImportWords.text("new"), ImportsNavigation.NEW));
        list.addClassName("imports-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", ImportWords.text("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    private void fill() {
        list.removeAll();
        reading.clear();
        from = 0;
        remove(list, more);
        if (imports.count() == 0) {
            add(new EmptyState(ImportWords.text("empty.title"), ImportWords.text("empty.text")));
        } else {
            add(list, more);
            more();
        }
        if (!reading.isEmpty()) {
            add(new Watch(() -> reading.stream().filter(part -> !part.refresh()).count() == 0, this::fill));
        }
    }

    private void more() {
        List<ImportBatch> batches = imports.batches(from, AT_ONCE);
        batches.forEach(batch -> list.add(card(batch)));
        from += batches.size();
        more.setVisible(!batches.isEmpty() && from < imports.count());
    }

    private Div card(ImportBatch batch) {
        Anchor file = new Anchor(ImportsNavigation.review(batch.id()), batch.fileName());
        file.addClassName("imports-name");
        Span list = new Span(ImportWords.title(batch.listTitle()) + " · "
                + batch.language()
                        .locale()
                        .getDisplayLanguage(ReaderLanguage.current().locale()));
        list.addClassName("imports-number");
        Div who = new Div(file, list);
        who.addClassName("imports-who");
        Row what = new Row(ImportWords.badge(batch.state()));
        what.addClassName("imports-what");
        if (batch.state() == ImportState.READING) {
            ReadingPart part = new ReadingPart(imports, batch.id());
            reading.add(part);
            what.add(part);
        } else if (batch.state() == ImportState.REVIEW) {
            what.add(new Span(ImportWords.text("batch.review", batch.rows(), batch.open())));
            if (batch.keptUntil().isBefore(clock.instant().plus(SOON))) {
                what.add(new Badge(Tone.AMBER, ImportWords.text("batch.ends", ImportWords.day(batch.keptUntil()))));
            }
        } else if (batch.state() == ImportState.APPLIED) {
            what.add(new Span(ImportWords.text("batch.rows", batch.rows())));
        }
        Div when = new Div(DateText.relative(batch.createdAt(), Utc.today(clock)));
        when.addClassName("imports-acts");
        Div card = new Div(who, what, when);
        card.addClassName("imports-row");
        card.getElement().setAttribute("role", "listitem");
        return card;
    }
}
