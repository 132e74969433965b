package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.vestka.directory.imports.AppliedImport;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportPlaces;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowsToAgree;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Strong;
import org.vestka.shared.ui.Tone;

/** What a file changes of people who are shown, row by row, old and new, until a second editor agrees. */
class ChangesToAgree extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 25;

    private final transient Imports imports;
    private final transient ImportReview rows;
    private final transient ImportPlaces places;
    private final transient ImportBatch batch;
    private final transient ImportWords words;
    private final transient Consumer<Runnable> act;
    private final transient Consumer<AppliedImport> tell;
    private final transient Runnable again;
    private final Div list = new Div();
    private final Button more = Buttons.secondary(ImportWords.text("rows.more"), this::more);
    private int listed;

    /**
     * @param waiting how many, some at least
     * @param act does what may be refused since something has changed meanwhile
     * @param tell what could not be applied
     * @param again shows the page as it is by then
     */
    ChangesToAgree(
            Imports imports,
            ImportReview rows,
            ImportPlaces places,
            ImportBatch batch,
            DirectoryWords directory,
            RowsToAgree waiting,
            Consumer<Runnable> act,
            Consumer<AppliedImport> tell,
            Runnable again) {
        this.imports = imports;
        this.rows = rows;
        this.places = places;
        this.batch = batch;
        this.words = new ImportWords(rows.facilityNames(batch.id()), batch.mapping(), batch.language(), directory);
        this.act = act;
        this.tell = tell;
        this.again = again;
        addClassName("imports-review");
        Note note = new Note(
                Tone.AMBER,
                new Paragraph(new Strong(ImportWords.text("agree.strong", waiting.mine() + waiting.theirs()))),
                new Paragraph(ImportWords.text("agree.text")));
        Row acts = new Row();
        if (waiting.theirs() > 0) {
            note.add(new Paragraph(ImportWords.text("agree.theirs", waiting.theirs())));
            acts.add(
                    Buttons.primary(
                            ImportWords.text("agree.act"),
                            () -> Confirmation.ask(
                                    ImportWords.text("agree.question", waiting.theirs()),
                                    ImportWords.text("agree.consequence"),
                                    ImportWords.text("agree.act"),
                                    this::agree)),
                    Buttons.secondary(ImportWords.text("agree.decline"), () -> sendBack(false)));
        }
        if (waiting.mine() > 0) {
            note.add(new Paragraph(ImportWords.text("agree.mine", waiting.mine())));
            acts.add(Buttons.secondary(ImportWords.text("agree.take-back"), () -> sendBack(true)));
        }
        list.addClassName("imports-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", ImportWords.text("agree.rows"));
        add(note, list, more, acts);
        more();
    }

    private void agree() {
        act.accept(() -> {
            AppliedImport applied = imports.agree(batch.id(), batch.version());
            Notice.show(ImportWords.text("agree.done", applied.changed() + applied.gone()));
            tell.accept(applied);
            again.run();
        });
    }

    private void sendBack(boolean own) {
        act.accept(() -> {
            Notice.show(ImportWords.text("agree.back", imports.sendBack(batch.id(), own)));
            again.run();
        });
    }

    private void more() {
        List<ReviewRow> some = imports.toAgree(batch.id(), listed, AT_ONCE + 1);
        some.stream().limit(AT_ONCE).forEach(row -> list.add(card(row)));
        listed += Math.min(some.size(), AT_ONCE);
        more.setVisible(some.size() > AT_ONCE);
    }

    private RowCard card(ReviewRow row) {
        String heldAs = row.person() == null
                ? null
                : rows.heldNames(batch.id(), List.of(row)).get(row.person());
        return new RowCard(
                rows, places, batch.id(), true, row, new RowSurroundings(heldAs, List.of()), words, again, again);
    }
}
