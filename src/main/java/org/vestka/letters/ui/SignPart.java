package org.vestka.letters.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.letters.SignKind;
import org.vestka.letters.SignOutOfTime;
import org.vestka.letters.SignSource;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/**
 * What one learned of a posted letter, who says so, and when that was. Who, is a kind of source: there is no field for a name.
 * Folded away in the first days, when nobody can know anything.
 */
class SignPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_DAYS = 7;

    private final transient LetterCode code;
    private final transient LetterService letters;
    private final transient Runnable changed;
    private final RadioButtonGroup<SignSource> source = new RadioButtonGroup<>();
    private final RadioButtonGroup<SignKind> kind = new RadioButtonGroup<>();
    private final HeardOn when;

    /**
     * @param wordLink where the person can say it themselves
     * @param changed shows the letter anew
     */
    SignPart(LetterListItem item, LetterService letters, String wordLink, Clock clock, Runnable changed) {
        super("");
        this.code = item.letter().code();
        this.letters = letters;
        this.changed = changed;
        LocalDate today = BrowserZone.today(clock);
        LocalDate posted = BrowserZone.day(Objects.requireNonNull(item.letter().postedAt()));
        when = new HeardOn(posted, today);
        kind.setLabel(getTranslation("letters.sign.what"));
        kind.setItemLabelGenerator(each -> getTranslation("letters.sign." + each));
        kind.setManualValidation(true);
        kind.addValueChangeListener(chosen -> kind.setInvalid(false));
        source.setLabel(getTranslation("letters.sign.source"));
        source.setItems(letters.sources(code));
        source.setItemLabelGenerator(each -> getTranslation("letters.sign.source." + each));
        Note themselves = new Note(
                Tone.BLUE,
                new Paragraph(getTranslation("letters.sign.themselves")),
                new CopyButton(getTranslation("letters.sign.themselves.copy"), wordLink));
        source.addValueChangeListener(chosen -> {
            kind.setItems(SignKind.of(chosen.getValue()));
            themselves.setVisible(chosen.getValue() == SignSource.RELEASED_PERSON);
        });
        source.setValue(SignSource.WRITER);
        Stack form = new Stack(
                new Paragraph(getTranslation("letters.sign.lead")),
                source,
                themselves,
                kind,
                when,
                new Row(Buttons.secondary(getTranslation("letters.sign.act"), this::note)));
        boolean heard = !item.signs().isEmpty();
        if (heard || posted.plusDays(FIRST_DAYS).isAfter(today)) {
            removeAll();
            add(new Details(getTranslation(heard ? "letters.sign.more" : "letters.sign.title"), form));
        } else {
            setHeading(getTranslation("letters.sign.title"));
            add(form);
        }
    }

    /** What is missing is said where it is missing. */
    private void note() {
        SignKind learned = kind.getValue();
        Optional<PartialDate> seenOn = when.value();
        kind.setErrorMessage(getTranslation("letters.sign.choose.what"));
        kind.setInvalid(learned == null);
        if (learned == null || seenOn.isEmpty()) {
            return;
        }
        Attempt.to(this, () -> {
            try {
                letters.addSign(code, learned, seenOn.get(), BrowserZone.current());
            } catch (SignOutOfTime e) {
                when.refuse("letters.problem.sign-day");
                return;
            }
            Notice.show(getTranslation("letters.sign.added"));
            changed.run();
        });
    }
}
