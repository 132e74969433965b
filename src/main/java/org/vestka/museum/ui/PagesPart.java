package org.vestka.museum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Map;
import org.vestka.directory.ui.BoundedUpload;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.MuseumRefused;
import org.vestka.museum.MuseumWork;
import org.vestka.museum.Redaction;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** The pages of a letter: uploaded, looked at, blackened where something must not be seen. */
class PagesPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MuseumWork work;
    private final transient MuseumEditing editing;
    private final transient MuseumWords words;
    private final transient Unburnt unburnt;
    private final transient Runnable changed;

    PagesPart(MuseumWork work, MuseumEditing editing, MuseumWords words, Unburnt unburnt, Runnable changed) {
        super(words.text("pages"));
        this.work = work;
        this.editing = editing;
        this.words = words;
        this.unburnt = unburnt;
        this.changed = changed;
        if (work.changeable()) {
            add(new Paragraph(words.text(work.consented() ? "pages.lead" : "consent.first")));
        }
        List<MuseumPage> pages = work.pages();
        for (int i = 0; i < pages.size(); i++) {
            add(new H3(words.text("page", i + 1, pages.size())));
            add(page(pages.get(i), i + 1));
        }
        if (work.changeable() && work.consented() && pages.size() < MuseumEditing.MOST_PAGES) {
            upload();
        }
    }

    private Component[] page(MuseumPage page, int position) {
        int number = page.number();
        Row state = new Row(new Badge(
                page.redaction() == null ? Tone.AMBER : Tone.GREEN,
                words.text(page.redaction() == null ? "page.waits" : "page." + page.redaction())));
        if (!work.changeable()) {
            return page.redaction() == null
                    ? new Component[] {state}
                    : new Component[] {
                        state,
                        PagePictures.shown(
                                () -> editing.redacted(work.code(), number),
                                words.alt(position, work.pages().size()))
                    };
        }
        RedactionBoard board = new RedactionBoard(
                page,
                work.code().value() + "/" + number,
                unburnt.over(number),
                PagePictures.of(() -> page.redaction() == null
                        ? editing.unredacted(work.code(), number)
                        : editing.redacted(work.code(), number)),
                texts(position),
                parts -> unburnt.marked(number, parts),
                marked -> burn(number, marked),
                () -> Notice.problem(words.refused(MuseumRefused.Reason.MARKS_UNREAD)));
        Row acts = new Row();
        if (page.redaction() == null) {
            acts.add(Buttons.secondary(words.text("page.nothing"), () -> nothing(number, position)));
        }
        acts.add(Buttons.quiet(
                words.text("page.remove"),
                () -> Confirmation.askDanger(
                        words.text("page.remove.question"),
                        words.text("page.remove.consequence"),
                        words.text("page.remove"),
                        () -> done("page.remove.done", () -> {
                            editing.removePage(work.code(), number);
                            unburnt.burnt(number);
                        }))));
        return new Component[] {state, board, acts};
    }

    /** Not while something is marked: one slip would show it. */
    private void nothing(int number, int position) {
        if (unburnt.pages().contains(number)) {
            Notice.problem(words.text("decide.marked", Integer.toString(position)));
            return;
        }
        Confirmation.ask(
                words.text("page.nothing.question"),
                words.text("page.nothing.consequence"),
                words.text("page.nothing"),
                () -> done("page.nothing.done", () -> editing.nothingToRedact(work.code(), number)));
    }

    /** What is marked stays on the board until it is blackened: a refusal keeps it. */
    private void burn(int number, List<Redaction> marked) {
        if (marked.size() > MuseumEditing.MOST_MARKED) {
            Notice.problem(words.refused(MuseumRefused.Reason.TOO_MANY_MARKED));
            return;
        }
        Confirmation.askDanger(words.text("burn.question"), words.text("burn.consequence"), words.text("burn"), () -> {
            if (EditorTry.act(words, () -> editing.redact(work.code(), number, marked))) {
                Notice.show(words.text("burn.done"));
                unburnt.burnt(number);
                changed.run();
            }
        });
    }

    private void done(String said, Runnable act) {
        if (EditorTry.act(words, act)) {
            Notice.show(words.text(said));
        }
        changed.run();
    }

    private Map<String, String> texts(int position) {
        return Map.of(
                "picture", words.text("board.picture", position),
                "marked", words.text("board.marked", position),
                "none", words.text("board.none"),
                "help", words.text("board.help"),
                "add", words.text("board.add"),
                "part", words.text("board.part"),
                "remove", words.text("board.remove"),
                "removed", words.text("board.removed"),
                "burn", words.text("burn"));
    }

    private void upload() {
        ErrorText error = new ErrorText();
        Upload upload = new Upload(new BoundedUpload(MuseumEditing.MOST_BYTES, bytes -> {
            if (EditorTry.act(words, () -> editing.addPage(work.code(), bytes))) {
                Notice.show(words.text("upload.done"));
                changed.run();
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MuseumEditing.MOST_BYTES);
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setDropAllowed(false);
        upload.setUploadButton(Buttons.secondary(words.text("upload"), error::clear));
        upload.addFileRejectedListener(rejected -> error.show(words.text("refused.NO_PICTURE")));
        add(upload, error);
    }
}
