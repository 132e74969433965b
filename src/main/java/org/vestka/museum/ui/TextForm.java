package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.PrivateWords;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumRefused;
import org.vestka.museum.MuseumText;
import org.vestka.museum.MuseumWork;
import org.vestka.museum.TextOrigin;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;

/** Where a letter's words are typed, in its language or translated. One form for as long as a letter is worked on. */
class TextForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MuseumEditing editing;
    private final transient MuseumWords words;
    private final transient Runnable changed;
    private final Select<LanguageTag> language = new Select<>();
    private final Select<TextOrigin> origin = new Select<>();
    private final TextArea text;
    private final ErrorText error = new ErrorText();
    private final Row anyway = new Row();
    /** What stands in the field and was not typed there: the text of the language that is chosen. */
    private String brought = "";

    private transient @Nullable MuseumWork work;

    TextForm(MuseumEditing editing, MuseumWords words, Runnable changed) {
        this.editing = editing;
        this.words = words;
        this.changed = changed;
        addClassName("v-museum-typing");
        language.setLabel(words.text("text.language"));
        language.setItemLabelGenerator(words::languageAlone);
        origin.setLabel(words.text("text.origin"));
        origin.setItems(TextOrigin.EDITOR, TextOrigin.VOLUNTEER, TextOrigin.MACHINE);
        origin.setItemLabelGenerator(each -> words.text("origin." + each));
        origin.setValue(TextOrigin.EDITOR);
        text = new TextArea(words.text("text"));
        text.setHelperText(words.text("text.help"));
        text.setMaxLength(MuseumEditing.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(6);
        language.addValueChangeListener(change -> chosen(change.getValue()));
        anyway.add(Buttons.secondary(words.text("text.may-stand"), () -> save(true)));
        anyway.setVisible(false);
        add(
                language,
                origin,
                text,
                error,
                anyway,
                new Row(Buttons.secondary(words.text("text.save"), () -> save(false))));
    }

    /** What is typed stays; the languages begin anew where the letter's is another. */
    void of(MuseumWork letter) {
        boolean another =
                work == null || !work.draft().language().equals(letter.draft().language());
        // the field begins empty: what is there already stands above it
        work = null;
        if (another) {
            language.setItems(Stream.concat(Stream.of(letter.draft().language()), Languages.OFFERED.stream())
                    .distinct()
                    .toList());
            language.setValue(letter.draft().language());
            origin.setVisible(false);
        }
        work = letter;
    }

    private void chosen(@Nullable LanguageTag chosen) {
        MuseumWork letter = work;
        if (letter == null || chosen == null) {
            return;
        }
        origin.setVisible(!chosen.equals(letter.draft().language()));
        if (text.getValue().equals(brought)) {
            brought = letter.texts().stream()
                    .filter(each -> each.language().equals(chosen))
                    .findFirst()
                    .map(MuseumText::text)
                    .orElse("");
            text.setValue(brought);
        }
    }

    private void save(boolean looked) {
        MuseumWork letter = work;
        if (letter == null) {
            return;
        }
        MuseumText typed = new MuseumText(language.getValue(), origin.getValue(), text.getValue());
        error.clear();
        anyway.setVisible(false);
        try {
            editing.putText(letter.code(), typed, looked);
        } catch (MuseumRefused e) {
            boolean marked =
                    e.reason() == MuseumRefused.Reason.PRIVATE_WORDS || e.reason() == MuseumRefused.Reason.NEVER;
            error.show(words.refused(e.reason())
                    + (marked ? " " + String.join(" · ", PrivateWords.told(typed.text())) : ""));
            anyway.setVisible(e.reason() == MuseumRefused.Reason.PRIVATE_WORDS);
            return;
        }
        brought = "";
        text.clear();
        Notice.show(words.text("text.saved"));
        changed.run();
        // the form has moved in the page, and what was pressed has lost the keyboard
        text.focus();
    }
}
