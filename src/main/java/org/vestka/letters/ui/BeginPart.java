package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import org.vestka.directory.MailingAddress;
import org.vestka.directory.PersonBrief;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** What shall go on its way, and in which language; then it is reserved. */
class BeginPart extends Stack {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<LetterKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<LanguageTag> language = new RadioButtonGroup<>();

    BeginPart(PersonBrief person, LetterService letters, MailingAddress address, List<LanguageTag> languages) {
        if (address instanceof MailingAddress.Unprintable unprintable) {
            add(new EmptyState(
                    getTranslation("letters.begin.impossible"),
                    getTranslation("letters.unwritable." + unprintable.reason()),
                    Buttons.secondaryLink(getTranslation("letters.begin.other"), LettersNavigation.suggest())));
            return;
        }
        kind.setLabel(getTranslation("letters.begin.kind"));
        kind.setItems(LetterKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("letters.kind." + each));
        kind.setValue(LetterKind.LETTER);
        List<LanguageTag> offered = languages.isEmpty() ? List.of(LanguageTag.RU) : languages;
        language.setLabel(getTranslation("letters.begin.language"));
        language.setItems(offered);
        language.setItemLabelGenerator(BeginPart::name);
        language.setValue(offered.contains(ReaderLanguage.current()) ? ReaderLanguage.current() : offered.getFirst());
        add(
                kind,
                language,
                new Note(Tone.BLUE, getTranslation("letters.begin.lease"), getTranslation("letters.begin.lease.what")),
                new Row(Buttons.primary(getTranslation("letters.begin.act"), () -> reserve(person, letters))));
        if (address instanceof MailingAddress.Printable printable && !printable.fresh()) {
            add(new Paragraph(getTranslation("letters.begin.in-doubt")));
        }
    }

    private void reserve(PersonBrief person, LetterService letters) {
        Attempt.to(this, () -> {
            letters.reserve(person.id(), kind.getValue(), language.getValue());
            getUI().ifPresent(ui -> ui.navigate(LettersNavigation.write(person.publicId(), WriteStep.RULES)));
        });
    }

    static String name(LanguageTag language) {
        String name =
                language.locale().getDisplayLanguage(ReaderLanguage.current().locale());
        return Arrays.stream(name.split(" ")).findFirst().orElse(name);
    }
}
