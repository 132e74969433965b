package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.corrections.PastStates;
import org.vestka.directory.history.PastFact;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What an editor can do with a past state of a page: take away for good what is not for others to read. */
@Component
public class PastActs {

    private final PastStates states;

    PastActs(PastStates states) {
        this.states = states;
    }

    /** @param done called afterwards, to go back to the page as it is */
    public Section of(PersonPage then, LocalDate day, DirectoryWords words, Runnable done) {
        return section(
                PastFact.OF_PEOPLE,
                words,
                done,
                (fact, reason) -> fact.ifPresentOrElse(
                        chosen -> states.takeOut(then.id(), chosen, reason),
                        () -> states.takeAway(then.id(), day, reason)));
    }

    /** @param done called afterwards, to go back to the page as it is */
    public Section of(FacilityPage then, LocalDate day, DirectoryWords words, Runnable done) {
        return section(
                PastFact.OF_PLACES,
                words,
                done,
                (fact, reason) -> fact.ifPresentOrElse(
                        chosen -> states.takeOut(then.id(), chosen, reason),
                        () -> states.takeAway(then.id(), day, reason)));
    }

    private static Section section(
            List<PastFact> facts, DirectoryWords words, Runnable done, BiConsumer<Optional<PastFact>, String> act) {
        Section section = new Section(
                words.text("edit.heading"),
                new Paragraph(words.correction("past.text")),
                new Row(Buttons.secondary(words.correction("past.act"), () -> ask(facts, words, done, act))));
        section.addClassName("v-editor");
        return section;
    }

    private static void ask(
            List<PastFact> facts, DirectoryWords words, Runnable done, BiConsumer<Optional<PastFact>, String> act) {
        RadioButtonGroup<Optional<PastFact>> what = new RadioButtonGroup<>(words.correction("past.what"));
        what.addThemeName("vertical");
        what.setItems(Stream.concat(
                        Stream.of(Optional.<PastFact>empty()), facts.stream().map(Optional::of))
                .toList());
        what.setItemLabelGenerator(fact -> fact.map(chosen -> words.correction("past.fact." + chosen.name()))
                .orElseGet(() -> words.correction("past.whole")));
        what.setValue(Optional.empty());
        TextArea reason = ReasonDialog.field(words);
        new ActDialog(
                        words.correction("past.act"),
                        words.correction("past.consequence"),
                        words.correction("past.act"),
                        () -> ReasonDialog.given(reason, words, () -> {
                            act.accept(what.getValue(), reason.getValue());
                            Notice.show(words.correction("past.done"));
                            done.run();
                        }),
                        what,
                        reason)
                .open();
    }
}
