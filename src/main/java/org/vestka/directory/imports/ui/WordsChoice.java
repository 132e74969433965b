package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;

/** Free words in which something private was found: taken over as they are, changed, or left out. */
class WordsChoice extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 30_000;

    /** @param chosen takes the words to take over; empty for none */
    WordsChoice(ReviewRow row, Fact fact, Consumer<String> chosen) {
        addClassName("imports-choice");
        String source = row.facts().getOrDefault(fact, "");
        String meant = row.rewritten().get(fact);
        add(new H3(ImportWords.text("words.title", ImportWords.fact(fact))));
        add(new Paragraph(new MarkedWords(meant == null || meant.isEmpty() ? source : meant)));
        Row acts = new Row();
        String rest = row.withoutMarked(fact);
        boolean partly = !rest.isEmpty() && !rest.equals(source);
        if (meant == null) {
            add(new Paragraph(ImportWords.text("words.why")));
            if (partly) {
                add(new Paragraph(ImportWords.text(key("words.stays", fact), rest)));
            }
        } else if (partly && meant.equals(rest)) {
            add(new Paragraph(ImportWords.text("words.partly")));
        } else {
            add(new Paragraph(ImportWords.text(meant.isEmpty() ? "words.leftOut" : "words.changed")));
        }
        TextArea words = new TextArea(ImportWords.text("words.field"));
        words.setValue(meant == null || meant.isEmpty() ? source : meant);
        words.setMaxLength(LONGEST);
        words.setVisible(false);
        var use = Buttons.secondary(ImportWords.text("words.use"), () -> chosen.accept(words.getValue()));
        use.setVisible(false);
        var edit = Buttons.secondary(ImportWords.text("words.edit"), () -> {});
        edit.addClickListener(click -> {
            words.setVisible(true);
            use.setVisible(true);
            edit.setVisible(false);
            words.focus();
        });
        acts.add(use, edit);
        if (partly && !rest.equals(meant)) {
            acts.add(Buttons.quiet(ImportWords.text(key("words.leaveOut", fact)), () -> chosen.accept(rest)));
        }
        if (meant == null || !meant.isEmpty()) {
            acts.add(Buttons.quiet(ImportWords.text("words.leaveAll"), () -> chosen.accept("")));
        }
        if (meant != null) {
            acts.add(Buttons.quiet(ImportWords.text("words.source"), () -> chosen.accept(source)));
        }
        add(words, acts);
    }

    /** Articles stand one a line, and go line by line. */
    private static String key(String key, Fact fact) {
        return fact == Fact.ARTICLES ? key + ".lines" : key;
    }
}
