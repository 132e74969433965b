package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.Imports;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;

/** The files that were uploaded, newest first. */
@Route(ImportsNavigation.LIST)
@RolesAllowed({"EDITOR", "ADMIN"})
class ImportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient Clock clock;

    ImportsView(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
        heading(ImportWords.text("title"));
        lead(ImportWords.text("lead"));
        acts(Buttons.primaryLink(ImportWords.text("new"), ImportsNavigation.NEW));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (imports.count() == 0) {
            add(new EmptyState(ImportWords.text("empty.title"), ImportWords.text("empty.text")));
        } else {
            add(grid());
        }
    }

    private Grid<ImportBatch> grid() {
        LocalDate today = LocalDate.now(clock);
        Grid<ImportBatch> grid = new Grid<>();
        grid.setItems(DataProvider.fromCallbacks(
                query -> imports.batches(query.getOffset(), query.getLimit()).stream(), query -> imports.count()));
        grid.addComponentColumn(batch -> new Anchor(ImportsNavigation.review(batch.id()), batch.fileName()))
                .setHeader(ImportWords.text("column.file"))
                .setFlexGrow(2);
        grid.addColumn(ImportBatch::listTitle).setHeader(ImportWords.text("column.list"));
        grid.addComponentColumn(batch -> ImportWords.badge(batch.state())).setHeader(ImportWords.text("column.state"));
        grid.addColumn(ImportBatch::rows)
                .setHeader(ImportWords.text("column.rows"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportBatch::open)
                .setHeader(ImportWords.text("column.open"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(batch -> DateText.relative(batch.createdAt(), today))
                .setHeader(ImportWords.text("column.uploaded"));
        grid.setAllRowsVisible(imports.count() <= 20);
        grid.getElement().setAttribute("aria-label", ImportWords.text("title"));
        return grid;
    }
}
