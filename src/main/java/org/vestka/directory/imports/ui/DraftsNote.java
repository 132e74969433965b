package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.ImportDrafts;
import org.vestka.directory.imports.ImportToShow;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** Says how many people of a file only editors see, and lets them be shown: by one editor, or proposed by one and agreed to by another. */
class DraftsNote extends Note {

    private static final long serialVersionUID = 1L;

    /**
     * @param drafts who of the file is not shown yet
     * @param takesTwo whether another editor has to agree
     * @param proposed what one editor proposes; null where nobody does
     * @param show proposes it, agrees to it, or does it
     * @param leave lets the people be drafts
     */
    DraftsNote(ImportDrafts drafts, boolean takesTwo, @Nullable ImportToShow proposed, Runnable show, Runnable leave) {
        super(Tone.AMBER, new Paragraph(ImportWords.text("drafts", drafts.ready() + drafts.own())));
        if (drafts.own() > 0) {
            add(new Paragraph(ImportWords.text("drafts.own", drafts.own())));
        }
        ask(drafts.ready(), takesTwo, proposed, show, leave);
    }

    private void ask(int drafts, boolean takesTwo, @Nullable ImportToShow proposed, Runnable show, Runnable leave) {
        if (proposed == null) {
            if (drafts == 0) {
                return;
            }
            add(Buttons.secondary(
                    ImportWords.text("drafts.publish"),
                    () -> Confirmation.ask(
                            ImportWords.text("drafts.question", drafts),
                            ImportWords.text(takesTwo ? "drafts.consequence.two" : "drafts.consequence"),
                            ImportWords.text(takesTwo ? "drafts.propose" : "drafts.publish"),
                            show)));
            return;
        }
        add(new Paragraph(ImportWords.text(proposed.mine() ? "drafts.mine" : "drafts.theirs")));
        Row acts = new Row();
        if (proposed.mine()) {
            acts.add(Buttons.secondary(ImportWords.text("drafts.take-back"), leave));
        } else {
            acts.add(
                    Buttons.secondary(
                            ImportWords.text("drafts.agree"),
                            () -> Confirmation.ask(
                                    ImportWords.text("drafts.question", drafts),
                                    ImportWords.text("drafts.consequence"),
                                    ImportWords.text("drafts.agree"),
                                    show)),
                    Buttons.secondary(ImportWords.text("drafts.decline"), leave));
        }
        add(acts);
    }
}
