package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;

/** Free words in which something private was found: left out, changed, or called harmless where they may be. */
class WordsChoice extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 30_000;

    private final boolean marked;
    private final Button edit = Buttons.secondary(ImportWords.text("words.edit"), () -> {});

    /**
     * @param chosen takes the words to take over; empty for none
     * @param harmless takes them as they are, marked or not
     */
    WordsChoice(ReviewRow row, Fact fact, Consumer<String> chosen, Runnable harmless) {
        marked = row.markedWords().contains(fact);
        boolean called = !marked && row.harmless().contains(fact);
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
        if (called) {
            add(new Paragraph(ImportWords.text("words.harmless.called")));
        } else if (marked) {
            add(new Paragraph(ImportWords.text(row.mayBeHarmless(fact) ? "words.wait.decide" : "words.wait.never")));
        }
        TextArea words = new TextArea(ImportWords.text("words.field"));
        words.setValue(meant == null || meant.isEmpty() ? source : meant);
        words.setMaxLength(LONGEST);
        words.setVisible(false);
        var use = Buttons.secondary(ImportWords.text("words.use"), () -> chosen.accept(words.getValue()));
        use.setVisible(false);
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
        if (called) {
            acts.add(Buttons.quiet(
                    ImportWords.text("words.harmless.back"), () -> chosen.accept(meant == null ? source : meant)));
        } else if (marked && row.mayBeHarmless(fact)) {
            acts.add(Buttons.quiet(ImportWords.text("words.harmless"), harmless));
        }
        add(words, acts);
    }

    /** Whether somebody still has to decide on them. */
    boolean marked() {
        return marked;
    }

    void focus() {
        edit.focus();
    }

    /** Articles stand one a line, and go line by line. */
    private static String key(String key, Fact fact) {
        return fact == Fact.ARTICLES ? key + ".lines" : key;
    }
}
