package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowsToAgree;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Strong;
import org.vestka.shared.ui.Tone;

/** What a file changes of people who are shown, row by row, old and new, until a second editor agrees. */
class ChangesToAgree extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 25;

    private final transient LongList.Pages<ReviewRow> rows;
    private final transient Function<ReviewRow, Component> card;
    private final Div list = new Div();
    private final Button more = Buttons.secondary(ImportWords.text("rows.more"), this::more);
    private int listed;

    /**
     * @param rows those that wait, in the order of the file
     * @param agree the second hand
     * @param sendBack leaves it; whether it is one's own
     */
    ChangesToAgree(
            RowsToAgree waiting,
            LongList.Pages<ReviewRow> rows,
            Function<ReviewRow, Component> card,
            Runnable agree,
            Consumer<Boolean> sendBack) {
        this.rows = rows;
        this.card = card;
        addClassName("imports-review");
        Note note = new Note(
                Tone.AMBER,
                new Paragraph(new Strong(ImportWords.text("agree.strong", waiting.mine() + waiting.theirs()))),
                new Paragraph(ImportWords.text("agree.text")));
        Row acts = new Row();
        if (waiting.theirs() > 0) {
            note.add(new Paragraph(ImportWords.text("agree.theirs", waiting.theirs())));
            acts.add(
                    Buttons.secondary(
                            ImportWords.text("agree.act"),
                            () -> Confirmation.ask(
                                    ImportWords.text("agree.question", waiting.theirs()),
                                    ImportWords.text("agree.consequence"),
                                    ImportWords.text("agree.act"),
                                    agree)),
                    Buttons.secondary(ImportWords.text("agree.decline"), () -> sendBack.accept(false)));
        }
        if (waiting.mine() > 0) {
            note.add(new Paragraph(ImportWords.text("agree.mine", waiting.mine())));
            acts.add(Buttons.secondary(ImportWords.text("agree.take-back"), () -> sendBack.accept(true)));
        }
        list.addClassName("imports-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", ImportWords.text("agree.rows"));
        add(note, list, more, acts);
        more();
    }

    private void more() {
        List<ReviewRow> some = rows.read(listed, AT_ONCE + 1);
        some.stream().limit(AT_ONCE).forEach(row -> list.add(card.apply(row)));
        listed += Math.min(some.size(), AT_ONCE);
        more.setVisible(some.size() > AT_ONCE);
    }
}
