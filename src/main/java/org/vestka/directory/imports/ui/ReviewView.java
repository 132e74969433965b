package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import org.vestka.directory.imports.AppliedImport;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.DraftsToShow;
import org.vestka.directory.imports.EarlierFile;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportList;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportPlaces;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReadingState;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.RowKind;
import org.vestka.directory.imports.RowsToAgree;
import org.vestka.directory.imports.ShownImport;
import org.vestka.directory.person.People;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Strong;
import org.vestka.shared.ui.Tone;
import org.vestka.shared.ui.Watch;

/** The rows of one file, to be accepted or refused, and then applied. */
@StyleSheet("vestka/imports.css")
@Route("imports/:id([0-9]{1,18})")
@RolesAllowed({"EDITOR", "ADMIN"})
class ReviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DIGEST = 12;

    private final transient Imports imports;
    private final transient ImportReview rows;
    private final transient ImportPlaces places;
    private final transient ImportLists lists;
    private final transient CountryWords called;
    private final transient People people;
    private final Paragraph summary = new Paragraph();
    private final Div body = new Div();
    private final Div parts = new Div();
    private final Stack acts = new Stack();
    private transient ImportId id = new ImportId(0);
    /** Whether the page is shown because somebody typed. */
    private boolean typed;
    /** Whether there is something to apply. */
    private boolean toApply;
    /** Whether the address says which rows are meant. */
    private boolean chosen;

    ReviewView(
            Imports imports,
            ImportReview rows,
            ImportPlaces places,
            ImportLists lists,
            CountryWords called,
            People people) {
        this.imports = imports;
        this.rows = rows;
        this.places = places;
        this.lists = lists;
        this.called = called;
        this.people = people;
        summary.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ImportId(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
        takeAway();
        chosen = !event.getLocation().getQueryParameters().getParameters().isEmpty();
        Optional<ImportBatch> found = imports.batch(id);
        if (found.isEmpty()) {
            broken(imports.reading(id).orElseThrow(NotFoundException::new));
            return;
        }
        ImportBatch batch = found.get();
        heading(batch.fileName());
        String digest = batch.sha256().substring(0, DIGEST);
        lead(
                batch.rows() == 0
                        ? ImportWords.text("review.lead.unread", ImportWords.title(batch.listTitle()), digest)
                        : ImportWords.text("review.lead", ImportWords.title(batch.listTitle()), batch.rows(), digest));
        if (batch.state() == ImportState.REVIEW || batch.state() == ImportState.APPLIED) {
            ReviewCounts counts = rows.counts(id);
            review(batch, counts, ReviewLocation.of(event.getLocation().getQueryParameters(), first(counts)));
        } else if (batch.state() == ImportState.READING) {
            ReadingPart part = new ReadingPart(imports, id);
            add(new Note(Tone.BLUE, new Paragraph(ImportWords.text("review.READING")), part));
            add(new Watch(part::refresh, () -> UI.getCurrent().navigate(ImportsNavigation.review(id))));
        } else {
            add(new Note(Tone.AMBER, ImportWords.text("review." + batch.state().name(), Imports.REVIEW_KEPT.toDays())));
            if (batch.state() == ImportState.INTERRUPTED) {
                add(new Row(Buttons.primaryLink(ImportWords.text("review.again"), ImportsNavigation.NEW)));
            }
        }
    }

    /** Another editor's word is waited for: they begin with the people it is about. */
    private ReviewLocation.Part first(ReviewCounts counts) {
        return asked() ? ReviewLocation.Part.BROUGHT : ReviewParts.first(counts);
    }

    /** Whether another editor would show the people of this file. */
    private boolean asked() {
        return imports.toShow(id).filter(show -> !show.mine()).isPresent();
    }

    /** The file could not be read, and only that is known of it. */
    private void broken(ReadingState state) {
        heading(ImportWords.text("review.broken"));
        lead("");
        FileRefused refused = state.refused();
        add(new ErrorText(refused == null ? ImportWords.text("fault.unexpected") : ImportWords.refused(refused)));
        add(new Row(Buttons.primaryLink(ImportWords.text("review.again"), ImportsNavigation.NEW)));
    }

    private void takeAway() {
        acts.removeAll();
        body.removeFromParent();
        parts.removeFromParent();
        getChildren()
                .filter(child -> child instanceof Note
                        || child instanceof Row
                        || child == acts
                        || child instanceof NativeDetails
                        || child instanceof ChangesToAgree
                        || child instanceof Watch
                        || child instanceof ErrorText)
                .toList()
                .forEach(this::remove);
    }

    private void review(ImportBatch batch, ReviewCounts counts, ReviewLocation at) {
        boolean open = batch.state() == ImportState.REVIEW;
        say(counts);
        DraftsToShow drafts = imports.drafts(id);
        RowsToAgree waiting = imports.toAgree(id);
        // what waits for the one who looks comes first
        boolean asked = asked();
        if (asked) {
            drafts(batch, drafts);
        }
        if (waiting.theirs() > 0) {
            add(toAgree(batch, waiting));
        }
        if (open) {
            add(new Note(
                    Tone.BLUE,
                    new Paragraph(new Strong(
                            counts.applied() == 0
                                    ? ImportWords.text("review.notYet")
                                    : drafts.none()
                                            ? ImportWords.text("review.partly")
                                            : ImportWords.text("review.partly.drafts", drafts.all()))),
                    summary,
                    new Paragraph(ImportWords.text(
                            "review.ends", ImportWords.day(batch.keptUntil()), Imports.REVIEW_KEPT.toDays()))));
            imports.overtakenBy(batch).forEach(earlier -> add(overtaken(earlier)));
            acts(counts, waiting);
            add(acts);
        } else {
            if (counts.applied() == 0) {
                add(new Note(Tone.GREEN, ImportWords.text("review.nothing")));
                return;
            }
            add(done(batch));
        }
        if (!asked) {
            drafts(batch, drafts);
        }
        if (waiting.theirs() == 0 && !waiting.none()) {
            add(toAgree(batch, waiting));
        }
        parts.removeAll();
        parts.add(new ReviewParts(id, counts, brought(), at));
        if (open && counts.open() == 0 && !waiting.none()) {
            // those that wait stand above already
            NativeDetails all = new NativeDetails(ImportWords.text("review.all", batch.rows()), new Div(parts, body));
            all.setOpen(chosen);
            add(all);
        } else {
            add(parts, body);
        }
        body.removeAll();
        ReviewRows list =
                new ReviewRows(rows, places, id, batch, words(batch), open, at, counts, this::go, () -> decided(at));
        body.add(list);
        if (typed && !at.text().isEmpty()) {
            list.keepTyping();
        }
        typed = false;
    }

    /** What can be done now: where all that is decided waits for another editor, there is nothing to apply. */
    private void acts(ReviewCounts counts, RowsToAgree waiting) {
        boolean now = waiting.none() || applicable(counts, waiting);
        if (acts.getComponentCount() > 0 && toApply == now) {
            return; // whoever presses it while a decision comes back presses the same one
        }
        toApply = now;
        acts.removeAll();
        Button discard = Buttons.danger(ImportWords.text("discard"), this::askDiscard);
        if (toApply) {
            acts.add(new Row(Buttons.primary(ImportWords.text("apply"), this::askApply), discard));
        } else {
            acts.add(new Paragraph(ImportWords.text("apply.none")), new Row(discard));
        }
    }

    private static boolean applicable(ReviewCounts counts, RowsToAgree waiting) {
        return counts.accepted() + counts.refused() != waiting.mine() + waiting.theirs();
    }

    private int brought() {
        return rows.count(id, ReviewFilter.brought(""));
    }

    private DirectoryWords words(ImportBatch batch) {
        return called.of(
                lists.all().stream()
                        .filter(list -> list.id().equals(batch.list()))
                        .map(ImportList::country)
                        .toList(),
                DirectoryWords.current());
    }

    /** What nobody decided on there comes again here, and would have to be decided on twice. */
    private static Note overtaken(EarlierFile earlier) {
        ImportBatch batch = earlier.batch();
        String again = earlier.only() == 0
                ? ImportWords.text("review.overtaken.all")
                : earlier.again() == 0
                        ? ImportWords.text("review.overtaken.none")
                        : ImportWords.text("review.overtaken.some", earlier.again(), earlier.only());
        return new Note(
                Tone.AMBER,
                new Paragraph(ImportWords.text("review.overtaken", batch.fileName(), batch.open()) + " " + again),
                new Paragraph(
                        new Anchor(ImportsNavigation.review(batch.id()), ImportWords.text("review.overtaken.look"))));
    }

    private static Note done(ImportBatch batch) {
        Note note = new Note(Tone.GREEN, ImportWords.text("review.APPLIED"), ImportWords.text("review.done.later"));
        Instant putAway = batch.wordsPutAwayAt();
        note.add(new Paragraph(
                putAway == null
                        ? ImportWords.text("review.words.kept", Imports.WORDS_KEPT.toDays())
                        : ImportWords.text("review.words.away", ImportWords.day(putAway))));
        return note;
    }

    /** People of this file that nobody else sees yet, and the way to show them. */
    private void drafts(ImportBatch batch, DraftsToShow drafts) {
        if (!drafts.none()) {
            add(new DraftsNote(
                    drafts,
                    people,
                    imports.takesTwo(),
                    imports.toShow(id).orElse(null),
                    () -> act(() -> {
                        ShownImport shown = imports.publishDrafts(id, batch.version(), drafts.seen());
                        Notice.show(
                                shown.waits()
                                        ? ImportWords.text("drafts.proposed", shown.people())
                                        : ImportWords.text("drafts.done", shown.people()));
                        if (shown.left() > 0) {
                            Notice.problem(ImportWords.text("drafts.own", shown.left()));
                        }
                        // among the rows they came from, each leads to its page
                        UI.getCurrent()
                                .navigate(ImportsNavigation.review(id), ReviewLocation.of(ReviewLocation.Part.BROUGHT));
                    }),
                    () -> act(() -> {
                        imports.leaveDrafts(id);
                        Notice.show(ImportWords.text("drafts.left"));
                        UI.getCurrent().navigate(ImportsNavigation.review(id));
                    })));
        }
    }

    private ChangesToAgree toAgree(ImportBatch batch, RowsToAgree waiting) {
        return new ChangesToAgree(
                imports, rows, places, batch, words(batch), waiting, this::act, ReviewView::tellReturned, this::again);
    }

    private void again() {
        UI.getCurrent().navigate(ImportsNavigation.review(id));
    }

    private static void tellReturned(AppliedImport applied) {
        if (applied.returned() > 0) {
            Notice.problem(ImportWords.text("apply.returned", applied.returned()));
        }
        if (applied.marked() > 0) {
            Notice.problem(ImportWords.text("words.wait.rows", applied.marked()));
        }
    }

    private void say(ReviewCounts counts) {
        summary.setText(ImportWords.text(
                "review.summary", counts.accepted(), counts.refused(), counts.open(), counts.applied()));
    }

    /** A row may belong to another part now. */
    private void decided(ReviewLocation at) {
        ReviewCounts counts = rows.counts(id);
        say(counts);
        acts(counts, imports.toAgree(id));
        parts.removeAll();
        parts.add(new ReviewParts(id, counts, brought(), at));
    }

    private void go(ReviewLocation to) {
        typed = true;
        UI.getCurrent().navigate(ImportsNavigation.review(id), to.query());
    }

    private void askApply() {
        ReviewCounts counts = rows.counts(id);
        RowsToAgree agreeing = imports.toAgree(id);
        if (!applicable(counts, agreeing)) {
            Notice.show(ImportWords.text("apply.nothing"));
            return;
        }
        int known = rows.knownByNow(id);
        imports.batch(id).ifPresent(batch -> new ApplyDialog(
                        counts,
                        rows.waiting(id, accepted(RowKind.NEW)) - known,
                        rows.waiting(id, accepted(RowKind.CHANGED)) + known,
                        rows.waiting(id, accepted(RowKind.GONE)),
                        imports.takesTwo(),
                        publication -> act(() -> {
                            AppliedImport applied = imports.apply(id, batch.version(), publication);
                            Notice.show(ImportWords.text(
                                    "apply.done",
                                    applied.registered(),
                                    applied.changed(),
                                    applied.gone(),
                                    applied.refused()));
                            if (applied.waiting() > 0) {
                                Notice.show(ImportWords.text("apply.waits", applied.waiting()));
                            }
                            tellReturned(applied);
                            again();
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
