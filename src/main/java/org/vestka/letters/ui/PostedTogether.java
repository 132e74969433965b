package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterId;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** The last act of today in which several letters were noted as posted; until midnight it can be taken back as a whole. */
class PostedTogether extends Note {

    private static final long serialVersionUID = 1L;

    /** @param posted those of the act that are still posted, at least one */
    PostedTogether(List<Letter> posted, LetterBatch batch, BatchActs.Told told) {
        super(Tone.GREEN);
        List<LetterId> ids = posted.stream().map(Letter::id).toList();
        Runnable undo = () -> Attempt.to(this, () -> {
            BatchOutcome outcome = batch.undoPosting(ids, BrowserZone.current());
            told.of(BatchAct.UNPOSTED, outcome);
        });
        add(
                new Paragraph(getTranslation("letters.batch.together", ids.size())),
                new Row(Buttons.secondary(
                        getTranslation("letters.batch.unposted"),
                        () -> Confirmation.askUndo(
                                getTranslation("letters.batch.undo.question", ids.size()),
                                getTranslation("letters.batch.undo.what"),
                                getTranslation("letters.batch.unposted"),
                                undo))));
    }
}
