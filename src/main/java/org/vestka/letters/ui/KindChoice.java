package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vestka.letters.LetterKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** What shall go on its way, and in which language. */
class KindChoice extends Stack {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<LetterKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<LanguageTag> language = new RadioButtonGroup<>();
    private final Div advice = new Div();

    /**
     * @param kinds those that can be sent there; the chosen one is offered besides
     * @param languages those in which letters pass; the chosen one is offered besides
     */
    KindChoice(LetterKind chosenKind, List<LetterKind> kinds, LanguageTag chosenLanguage, List<LanguageTag> languages) {
        List<LanguageTag> offered = new ArrayList<>(languages);
        if (!offered.contains(chosenLanguage)) {
            offered.add(chosenLanguage);
        }
        kind.setLabel(getTranslation("letters.begin.kind"));
        kind.setItems(Stream.of(LetterKind.values())
                .filter(each -> each == chosenKind || kinds.contains(each))
                .toList());
        kind.setItemLabelGenerator(each -> getTranslation("letters.kind." + each));
        kind.addValueChangeListener(change -> advise());
        kind.setValue(chosenKind);
        language.setLabel(getTranslation("letters.begin.language"));
        language.setItems(offered);
        language.setItemLabelGenerator(KindChoice::name);
        language.setValue(chosenLanguage);
        advice.getElement().setAttribute("aria-live", "polite");
        add(kind, advice, language);
    }

    LetterKind kind() {
        return kind.getValue();
    }

    LanguageTag language() {
        return language.getValue();
    }

    /** What does not travel in an envelope goes other ways, which one should know before. */
    private void advise() {
        advice.removeAll();
        LetterKind chosen = kind.getValue();
        if (!chosen.onPaper()) {
            advice.add(new Note(
                    chosen == LetterKind.E_LETTER ? Tone.AMBER : Tone.BLUE,
                    getTranslation("letters.begin.advice." + chosen)));
        }
        advice.setVisible(!chosen.onPaper());
    }

    /** In the reader's language. */
    static String name(LanguageTag language) {
        return language.locale().getDisplayLanguage(ReaderLanguage.current().locale());
    }
}
