package org.vestka.museum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.MuseumRefused;
import org.vestka.museum.MuseumWork;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What comes of a letter: proposed by one, agreed to or declined by another, taken out by anybody. */
class DecisionPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MuseumWork work;
    private final transient MuseumEditing editing;
    private final transient MuseumWords words;
    private final transient Unburnt unburnt;
    private final transient Runnable changed;

    DecisionPart(MuseumWork work, MuseumEditing editing, MuseumWords words, Unburnt unburnt, Runnable changed) {
        super(words.text("decide"));
        this.work = work;
        this.editing = editing;
        this.words = words;
        this.unburnt = unburnt;
        this.changed = changed;
        switch (work.state()) {
            case DRAFT -> draft();
            case WAITS_FOR_SECOND -> waiting();
            case SHOWN -> {
                add(new Paragraph(words.text("decide.shown")));
                add(new Row(
                        Buttons.secondaryLink(words.text("decide.see"), MuseumNavigation.letter(work.code())),
                        hide(words.text("decide.hide"))));
            }
            case WITHDRAWN -> add(new Paragraph(words.text("decide.withdrawn")));
        }
    }

    private void draft() {
        if (!work.lacking().isEmpty()) {
            add(new Paragraph(words.text("decide.lacking")));
            UnorderedList lacking = new UnorderedList();
            for (MuseumRefused.Reason reason : work.lacking()) {
                lacking.add(new ListItem(words.refused(reason)));
            }
            add(lacking);
        } else if (work.mine()) {
            add(new Row(Buttons.primary(words.text("decide.propose"), this::propose)));
        }
    }

    private void propose() {
        List<Integer> numbers = work.pages().stream().map(MuseumPage::number).toList();
        String marked = unburnt.pages().stream()
                .filter(numbers::contains)
                .map(number -> Integer.toString(numbers.indexOf(number) + 1))
                .collect(Collectors.joining(", "));
        if (!marked.isEmpty()) {
            Notice.problem(words.text("decide.marked", marked));
            return;
        }
        boolean[] shown = {false};
        if (EditorTry.act(words, () -> shown[0] = editing.propose(work.code(), work.version()))) {
            Notice.show(words.text(shown[0] ? "decide.agreed" : "decide.proposed"));
        }
        changed.run();
    }

    private void waiting() {
        if (work.mine()) {
            add(new Paragraph(words.text("decide.waits")));
            add(new Row(hide(words.text("decide.back"))));
            return;
        }
        add(new Paragraph(words.text("decide.look")));
        add(new Row(
                Buttons.primary(words.text("decide.agree"), () -> {
                    if (EditorTry.act(words, () -> editing.agree(work.code(), work.version()))) {
                        Notice.show(words.text("decide.agreed"));
                    }
                    changed.run();
                }),
                Buttons.secondary(words.text("decide.decline"), this::decline)));
    }

    private Button hide(String text) {
        return Buttons.secondary(text, () -> {
            if (EditorTry.act(words, () -> editing.hide(work.code()))) {
                Notice.show(words.text("decide.hidden"));
            }
            changed.run();
        });
    }

    private void decline() {
        TextArea why = ReasonDialog.field(words.text("decide.why"));
        why.setMaxLength(MuseumEditing.LONGEST_REMARK);
        ReasonDialog.ask(
                words.text("decide.decline"),
                words.text("decide.decline.text"),
                words.text("decide.decline"),
                why,
                refused -> refused instanceof MuseumRefused reason ? words.refused(reason.reason()) : null,
                given -> {
                    editing.decline(work.code(), given);
                    changed.run();
                });
    }
}
