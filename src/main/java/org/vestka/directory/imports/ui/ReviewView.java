package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.AppliedImport;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.RowKind;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** The rows of one file, to be accepted or refused, and then applied. */
@StyleSheet("vestka/imports.css")
@Route("imports/:id([0-9]{1,18})")
@RolesAllowed({"EDITOR", "ADMIN"})
class ReviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final Tabs tabs = new Tabs();
    private final Map<ReviewLocation.Tab, Tab> tabOf = new EnumMap<>(ReviewLocation.Tab.class);
    private final Paragraph summary = new Paragraph();
    private final Div body = new Div();
    private transient ImportId id = new ImportId(0);
    private transient @Nullable ReviewLocation location;
    private boolean filling;

    ReviewView(Imports imports) {
        this.imports = imports;
        summary.getElement().setAttribute("role", "status");
        // the box that scrolls the tabs can be focused, and a list of tabs may hold nothing such but tabs
        tabs.addAttachListener(attach -> tabs.getElement()
                .executeJs("this.updateComplete.then(() => this.$.scroll.removeAttribute('tabindex'))"));
        for (ReviewLocation.Tab each : ReviewLocation.Tab.values()) {
            Tab tab = new Tab();
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(event -> tabOf.forEach((each, tab) -> {
            ReviewLocation now = location;
            if (!filling && now != null && tab.equals(event.getSelectedTab())) {
                go(now.with(each));
            }
        }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ImportId(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
        ImportBatch batch = imports.batch(id).orElseThrow(NotFoundException::new);
        heading(batch.fileName());
        lead(ImportWords.text(
                "review.lead", batch.listTitle(), batch.rows(), batch.sha256().substring(0, 12)));
        takeAway();
        if (batch.state() == ImportState.REVIEW || batch.state() == ImportState.APPLIED) {
            ReviewCounts counts = imports.counts(id);
            location = ReviewLocation.of(event.getLocation().getQueryParameters(), firstTab(counts));
            review(batch, counts, location);
        } else {
            add(new Note(Tone.AMBER, ImportWords.text("review." + batch.state().name())));
        }
    }

    private void takeAway() {
        remove(summary, tabs, body);
        getChildren()
                .filter(child -> child instanceof Note || child instanceof Row)
                .toList()
                .forEach(this::remove);
    }

    private static ReviewLocation.Tab firstTab(ReviewCounts counts) {
        if (counts.needsPerson() > 0) {
            return ReviewLocation.Tab.PERSON;
        }
        return counts.plain(RowKind.NEW) > 0
                ? ReviewLocation.Tab.NEW
                : counts.plain(RowKind.CHANGED) > 0
                        ? ReviewLocation.Tab.CHANGED
                        : counts.plain(RowKind.GONE) > 0 ? ReviewLocation.Tab.GONE : ReviewLocation.Tab.UNCHANGED;
    }

    private void review(ImportBatch batch, ReviewCounts counts, ReviewLocation at) {
        boolean open = batch.state() == ImportState.REVIEW;
        if (!open) {
            boolean nothing = counts.applied() == 0;
            add(new Note(Tone.GREEN, ImportWords.text(nothing ? "review.nothing" : "review.APPLIED")));
            if (nothing) {
                return;
            }
        }
        filling = true;
        tabOf.forEach((each, tab) -> tab.setLabel(ImportWords.text("tab." + each.name(), number(each, counts))));
        tabs.setSelectedTab(tabOf.get(at.tab()));
        filling = false;
        add(summary);
        if (open) {
            add(new Row(
                    Buttons.primary(ImportWords.text("apply"), this::askApply),
                    Buttons.danger(ImportWords.text("discard"), this::askDiscard)));
        }
        add(tabs, body);
        say(counts);
        body.removeAll();
        body.add(new ReviewRows(imports, id, open, at, counts, this::go, this::decided));
    }

    private static int number(ReviewLocation.Tab tab, ReviewCounts counts) {
        return switch (tab) {
            case NEW -> counts.plain(RowKind.NEW);
            case CHANGED -> counts.plain(RowKind.CHANGED);
            case PERSON -> counts.needsPerson();
            case GONE -> counts.plain(RowKind.GONE);
            case UNCHANGED -> counts.plain(RowKind.UNCHANGED);
        };
    }

    private void say(ReviewCounts counts) {
        summary.setText(ImportWords.text(
                "review.summary", counts.accepted(), counts.refused(), counts.open(), counts.applied()));
    }

    private void decided() {
        say(imports.counts(id));
    }

    private void go(ReviewLocation to) {
        UI.getCurrent().navigate(ImportsNavigation.review(id), to.query());
    }

    private void askApply() {
        ReviewCounts counts = imports.counts(id);
        if (counts.accepted() + counts.refused() == 0) {
            Notice.show(ImportWords.text("apply.nothing"));
            return;
        }
        imports.batch(id).ifPresent(batch -> new ApplyDialog(
                        counts,
                        publication -> act(() -> {
                            AppliedImport applied = imports.apply(id, batch.version(), publication);
                            Notice.show(ImportWords.text(
                                    "apply.done",
                                    applied.registered(),
                                    applied.changed(),
                                    applied.gone(),
                                    applied.refused()));
                            if (applied.returned() > 0) {
                                Notice.problem(ImportWords.text("apply.returned", applied.returned()));
                            }
                            UI.getCurrent().navigate(ImportsNavigation.review(id));
                        }))
                .open());
    }

    private void askDiscard() {
        Confirmation.askDanger(
                ImportWords.text("discard.question"),
                ImportWords.text("discard.consequence"),
                ImportWords.text("discard"),
                () -> act(() -> {
                    imports.discard(id);
                    UI.getCurrent().navigate(ImportsNavigation.LIST);
                }));
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (ImportMoved e) {
            Notice.problem(ImportWords.text("review.moved"));
            UI.getCurrent().navigate(ImportsNavigation.review(id));
        }
    }
}
