package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.vestka.directory.imports.AppliedImport;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.RowKind;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Strong;
import org.vestka.shared.ui.Tone;

/** The rows of one file, to be accepted or refused, and then applied. */
@StyleSheet("vestka/imports.css")
@Route("imports/:id([0-9]{1,18})")
@RolesAllowed({"EDITOR", "ADMIN"})
class ReviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DIGEST = 12;

    private final transient Imports imports;
    private final Paragraph summary = new Paragraph();
    private final Div body = new Div();
    private final Nav parts = new Nav();
    private transient ImportId id = new ImportId(0);
    private boolean asked;

    ReviewView(Imports imports) {
        this.imports = imports;
        summary.getElement().setAttribute("role", "status");
        parts.addClassNames("v-chips", "imports-parts");
        parts.getElement().setAttribute("aria-label", ImportWords.text("parts"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ImportId(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
        ImportBatch batch = imports.batch(id).orElseThrow(NotFoundException::new);
        heading(batch.fileName());
        lead(ImportWords.text(
                "review.lead", batch.listTitle(), batch.rows(), batch.sha256().substring(0, DIGEST)));
        takeAway();
        if (batch.state() == ImportState.REVIEW || batch.state() == ImportState.APPLIED) {
            ReviewCounts counts = imports.counts(id);
            review(batch, counts, ReviewLocation.of(event.getLocation().getQueryParameters(), firstPart(counts)));
        } else {
            add(new Note(Tone.AMBER, ImportWords.text("review." + batch.state().name())));
        }
    }

    private void takeAway() {
        remove(body);
        getChildren()
                .filter(child -> child instanceof Note || child instanceof Row || child instanceof Nav)
                .toList()
                .forEach(this::remove);
    }

    private static ReviewLocation.Part firstPart(ReviewCounts counts) {
        if (counts.needsPerson() > 0) {
            return ReviewLocation.Part.PERSON;
        }
        return counts.plain(RowKind.NEW) > 0
                ? ReviewLocation.Part.NEW
                : counts.plain(RowKind.CHANGED) > 0
                        ? ReviewLocation.Part.CHANGED
                        : counts.plain(RowKind.GONE) > 0 ? ReviewLocation.Part.GONE : ReviewLocation.Part.UNCHANGED;
    }

    private void review(ImportBatch batch, ReviewCounts counts, ReviewLocation at) {
        boolean open = batch.state() == ImportState.REVIEW;
        say(counts);
        if (open) {
            add(new Note(
                    Tone.BLUE,
                    new Paragraph(
                            new Strong(ImportWords.text(counts.applied() == 0 ? "review.notYet" : "review.partly"))),
                    summary));
            add(new Row(
                    Buttons.primary(ImportWords.text("apply"), this::askApply),
                    Buttons.danger(ImportWords.text("discard"), this::askDiscard)));
        } else {
            boolean nothing = counts.applied() == 0;
            add(new Note(Tone.GREEN, ImportWords.text(nothing ? "review.nothing" : "review.APPLIED")));
            if (nothing) {
                return;
            }
        }
        drafts();
        showParts(counts, at);
        add(parts, body);
        body.removeAll();
        ReviewRows rows = new ReviewRows(imports, id, open, at, counts, this::go, () -> decided(at));
        body.add(rows);
        if (asked && !at.text().isEmpty()) {
            rows.keepTyping();
        }
        asked = false;
    }

    /** People of this file that nobody else sees yet, and the way to show them. */
    private void drafts() {
        int drafts = imports.drafts(id);
        if (drafts > 0) {
            add(new Note(
                    Tone.AMBER,
                    new Paragraph(ImportWords.text("drafts", drafts)),
                    Buttons.secondary(
                            ImportWords.text("drafts.publish"),
                            () -> Confirmation.ask(
                                    ImportWords.text("drafts.question", drafts),
                                    ImportWords.text("drafts.consequence"),
                                    ImportWords.text("drafts.publish"),
                                    () -> {
                                        Notice.show(ImportWords.text("drafts.done", imports.publishDrafts(id)));
                                        UI.getCurrent().navigate(ImportsNavigation.review(id));
                                    }))));
        }
    }

    /** The ways to the other parts, with how many rows each holds. */
    private void showParts(ReviewCounts counts, ReviewLocation at) {
        parts.removeAll();
        for (ReviewLocation.Part part : ReviewLocation.Part.values()) {
            Anchor link = new Anchor(
                    ImportsNavigation.review(id) + "?" + at.with(part).query().getQueryString(),
                    ImportWords.text("tab." + part.name(), number(part, counts)));
            link.addClassName("v-chip");
            if (part == at.part()) {
                link.addClassName("v-chip-on");
                link.getElement().setAttribute("aria-current", "page");
            }
            parts.add(link);
        }
    }

    private static int number(ReviewLocation.Part part, ReviewCounts counts) {
        return switch (part) {
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

    /** A row may belong to another part now. */
    private void decided(ReviewLocation at) {
        ReviewCounts counts = imports.counts(id);
        say(counts);
        showParts(counts, at);
    }

    private void go(ReviewLocation to) {
        asked = true;
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
                        imports.count(id, accepted(RowKind.NEW)),
                        imports.count(id, accepted(RowKind.CHANGED)),
                        imports.count(id, accepted(RowKind.GONE)),
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

    private static ReviewFilter accepted(RowKind kind) {
        return new ReviewFilter(kind, null, null, null, Decision.ACCEPTED, "");
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
