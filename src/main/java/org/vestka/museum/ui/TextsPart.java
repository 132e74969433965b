package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.vestka.directory.source.PrivateWords;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumText;
import org.vestka.museum.MuseumWork;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What a letter says, in its language and translated, with the words marked that had better not stand there. */
class TextsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MuseumWork work;
    private final transient MuseumEditing editing;
    private final transient MuseumWords words;
    private final transient Runnable changed;

    /** @param form what is typed in it outlives an act beside it */
    TextsPart(MuseumWork work, MuseumEditing editing, MuseumWords words, TextForm form, Runnable changed) {
        super(words.text("texts"));
        this.work = work;
        this.editing = editing;
        this.words = words;
        this.changed = changed;
        work.texts().forEach(this::shown);
        if (work.changeable() && work.consented()) {
            form.of(work);
            add(form);
        }
    }

    private void shown(MuseumText text) {
        Section part = new Section(words.textTitle(text));
        part.addClassName("v-museum-said");
        Paragraph said = new Paragraph(text.text());
        said.addClassName("v-museum-text");
        said.getElement().setAttribute("lang", text.language().value());
        part.add(said);
        List<String> marked = PrivateWords.told(text.text());
        if (!marked.isEmpty()) {
            part.add(new Note(Tone.AMBER, words.text("text.marked"), String.join(" · ", marked)));
        }
        if (work.changeable()) {
            part.add(new Row(Buttons.quiet(
                    words.text("text.remove"),
                    () -> Confirmation.askDanger(
                            words.text("text.remove.question"),
                            words.text("text.remove.consequence"),
                            words.text("text.remove"),
                            () -> {
                                EditorTry.act(words, () -> editing.removeText(work.code(), text.language()));
                                changed.run();
                            }))));
        }
        add(part);
    }
}
