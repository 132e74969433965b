package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import org.vestka.accounts.ui.WorkNote;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.CorrectionRefused;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Hiding;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Says what is wrong or missing on a page, or asks that it be hidden. Nobody is asked who they are, and nothing is kept of it. */
abstract class CorrectView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** A page and what it is called. */
    protected record About(Subject subject, String name, String path, List<Matter> matters) {}

    private final transient Corrections corrections;

    CorrectView(Corrections corrections) {
        this.corrections = corrections;
        narrow();
    }

    /** Empty where there is no such page, or it is not shown. */
    protected abstract Optional<About> about(BeforeEnterEvent event, DirectoryWords words);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        boolean hide = event.getRouteParameters().get("wish").orElse("").equals(DirectoryNavigation.HIDE);
        Optional<About> about = about(event, words);
        if (about.isEmpty()) {
            gone(words);
        } else if (hide) {
            hiding(about.get(), words);
        } else {
            correcting(about.get(), words);
        }
    }

    private void gone(DirectoryWords words) {
        heading(words.text("person.nobody.title"));
        lead(words.text("person.nobody.text"));
        add(new Row(Buttons.secondaryLink(words.text("person.nobody.act"), DirectoryNavigation.people())));
    }

    private void correcting(About about, DirectoryWords words) {
        heading(words.correction("correct.title"));
        lead(new Anchor(about.path(), about.name()));
        Select<Matter> matter = new Select<>();
        matter.setLabel(words.correction("correct.matter"));
        matter.setItems(about.matters());
        matter.setItemLabelGenerator(each -> words.correction("matter." + each.name()));
        matter.setValue(about.matters().getFirst());
        TextArea said = area(words.correction("correct.words"), words.correction("correct.words.help"));
        said.setRequiredIndicatorVisible(true);
        TextField knownFrom = new TextField(words.correction("correct.from"));
        knownFrom.setHelperText(words.correction("correct.from.help"));
        knownFrom.setMaxLength(CorrectionDraft.KNOWN_FROM);
        knownFrom.setWidthFull();
        ErrorText error = new ErrorText();
        WorkNote work = new WorkNote(error);
        Button send = Buttons.primary(
                words.correction("correct.send"),
                () -> work.run(solution -> {
                    try {
                        corrections.propose(
                                about.subject(),
                                new CorrectionDraft(matter.getValue(), said.getValue(), knownFrom.getValue()),
                                solution);
                        done(about, "correct.done", words);
                    } catch (CorrectionRefused e) {
                        error.show(words.correction("refused." + e.reason().name()));
                        said.focus();
                    }
                }));
        add(
                new Sheet(new Stack(matter, said, knownFrom, error, work, new Row(send))),
                trace(words),
                new Row(Buttons.quietLink(
                        words.correction("hide.link"), about.path() + "/" + DirectoryNavigation.HIDE)));
    }

    private void hiding(About about, DirectoryWords words) {
        heading(words.correction("hide.title"));
        lead(new Anchor(about.path(), about.name()));
        TextArea why = area(words.correction("hide.why"), words.correction("hide.why.help"));
        ErrorText error = new ErrorText();
        WorkNote work = new WorkNote(error);
        boolean place = about.matters().equals(Matter.OF_PLACES);
        Button send = Buttons.primary(
                words.correction(place ? "correct.send" : "hide.send"),
                () -> work.run(
                        solution -> {
                            try {
                                Hiding hiding = corrections.hide(about.subject(), why.getValue(), solution);
                                done(about, place ? "correct.done" : "hide.done." + hiding.name(), words);
                            } catch (CorrectionRefused e) {
                                error.show(
                                        words.correction("refused." + e.reason().name()));
                            }
                        },
                        // the wish is kept already
                        () -> done(about, "hide.done." + Hiding.AFTER_A_LOOK.name(), words)));
        String what = place ? "hide.place" : "hide.person";
        add(new Paragraph(words.correction(what)), new Sheet(new Stack(why, error, work, new Row(send))), trace(words));
    }

    private static TextArea area(String label, String help) {
        TextArea area = new TextArea(label);
        area.setHelperText(help);
        area.setMaxLength(CorrectionDraft.WORDS);
        area.setMinHeight("120px");
        area.setWidthFull();
        return area;
    }

    private static Note trace(DirectoryWords words) {
        return new Note(Tone.NEUTRAL, words.correction("trace.strong"), words.correction("trace"));
    }

    private void done(About about, String text, DirectoryWords words) {
        startOver();
        heading(words.correction("done.title"));
        lead(words.correction(text));
        String back = text.equals("hide.done.AT_ONCE") && about.matters().equals(Matter.OF_PEOPLE)
                ? DirectoryNavigation.people()
                : about.path();
        add(new Row(Buttons.secondaryLink(words.correction("done.back"), back)));
        arrived();
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
