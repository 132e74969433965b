package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.BatchOutcome.Refused;
import org.vestka.letters.BatchRefusal;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Tone;

/** What became of many letters: how many were done, and of each that was not, whose and why. */
class BatchReport extends Note {

    private static final long serialVersionUID = 1L;

    BatchReport(BatchAct act, BatchOutcome outcome, PersonSummary summary) {
        super(Tone.AMBER);
        add(new Paragraph(done(this, act, outcome)));
        PersonSummary.Cards people = summary.cards(outcome.refused().stream()
                .map(refused -> refused.letter().person())
                .collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        for (Refused refused : outcome.refused()) {
            String whom = people.person(refused.letter().person())
                    .map(person -> person.nameIn(ReaderLanguage.current()))
                    .orElseGet(() -> getTranslation("letters.person.hidden"));
            list.add(new ListItem(
                    new Anchor(LettersNavigation.letter(refused.letter().code()), whom),
                    new Span(": " + why(refused))));
        }
        add(
                new Paragraph(getTranslation(
                        "letters.batch.refused", outcome.refused().size())),
                list);
        long held = outcome.refused().stream()
                .filter(refused -> refused.why() == BatchRefusal.HELD)
                .count();
        if (held > 0) {
            add(new Paragraph(getTranslation("letters.batch.refused.held", held)));
        }
    }

    /** @param place speaks the reader's language */
    static String done(Component place, BatchAct act, BatchOutcome outcome) {
        String done = place.getTranslation(act.done(), outcome.done().size());
        return outcome.before().isEmpty()
                ? done
                : done + " "
                        + place.getTranslation(
                                "letters.batch.before", outcome.before().size());
    }

    private String why(Refused refused) {
        return refused.why() == BatchRefusal.HELD
                ? getTranslation("letters.batch.held." + refused.letter().holdReason())
                : getTranslation("letters.batch.why." + refused.why());
    }
}
