package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.vestka.directory.source.PrivateWords;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumRefused;
import org.vestka.museum.MuseumText;
import org.vestka.museum.MuseumWork;
import org.vestka.museum.TextOrigin;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
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

    TextsPart(MuseumWork work, MuseumEditing editing, MuseumWords words, Runnable changed) {
        super(words.text("texts"));
        this.work = work;
        this.editing = editing;
        this.words = words;
        this.changed = changed;
        work.texts().forEach(this::shown);
        if (work.changeable()) {
            form();
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

    private void form() {
        Select<LanguageTag> language = new Select<>();
        language.setLabel(words.text("text.language"));
        language.setItems(Stream.concat(Stream.of(work.draft().language()), Languages.OFFERED.stream())
                .distinct()
                .toList());
        language.setItemLabelGenerator(words::languageAlone);
        language.setValue(work.draft().language());
        Select<TextOrigin> origin = new Select<>();
        origin.setLabel(words.text("text.origin"));
        origin.setItems(TextOrigin.EDITOR, TextOrigin.VOLUNTEER, TextOrigin.MACHINE);
        origin.setItemLabelGenerator(each -> words.text("origin." + each));
        origin.setValue(TextOrigin.EDITOR);
        origin.setVisible(false);
        TextArea text = new TextArea(words.text("text"));
        text.setHelperText(words.text("text.help"));
        text.setMaxLength(MuseumEditing.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(6);
        language.addValueChangeListener(change -> {
            origin.setVisible(!change.getValue().equals(work.draft().language()));
            if (text.isEmpty()) {
                work.texts().stream()
                        .filter(each -> each.language().equals(change.getValue()))
                        .findFirst()
                        .ifPresent(each -> text.setValue(each.text()));
            }
        });
        ErrorText error = new ErrorText();
        Row anyway = new Row();
        anyway.setVisible(false);
        anyway.add(Buttons.secondary(
                words.text("text.may-stand"),
                () -> save(
                        new MuseumText(language.getValue(), origin.getValue(), text.getValue()), true, error, anyway)));
        add(
                language,
                origin,
                text,
                error,
                anyway,
                new Row(Buttons.secondary(
                        words.text("text.save"),
                        () -> save(
                                new MuseumText(language.getValue(), origin.getValue(), text.getValue()),
                                false,
                                error,
                                anyway))));
    }

    private void save(MuseumText text, boolean looked, ErrorText error, Row anyway) {
        error.clear();
        anyway.setVisible(false);
        try {
            editing.putText(work.code(), text, looked);
        } catch (MuseumRefused e) {
            boolean marked =
                    e.reason() == MuseumRefused.Reason.PRIVATE_WORDS || e.reason() == MuseumRefused.Reason.NEVER;
            error.show(words.refused(e.reason())
                    + (marked ? " " + String.join(" · ", PrivateWords.told(text.text())) : ""));
            anyway.setVisible(e.reason() == MuseumRefused.Reason.PRIVATE_WORDS);
            return;
        }
        Notice.show(words.text("text.saved"));
        changed.run();
    }
}
