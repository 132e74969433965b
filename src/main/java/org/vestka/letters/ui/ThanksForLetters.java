package org.vestka.letters.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.EndReason;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Tone;

/** Why promises have ended lately: one sentence for each reason, however many people it is about, and who they are. */
class ThanksForLetters extends Div {

    private static final long serialVersionUID = 1L;

    ThanksForLetters(List<Adoption> ended, PersonSummary.Cards cards) {
        addClassName("v-stack");
        setVisible(!ended.isEmpty());
        Map<EndReason, List<Adoption>> byReason = ended.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.endReason()), LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, those) -> add(thanks(reason, those, cards)));
    }

    private Note thanks(EndReason reason, List<Adoption> ended, PersonSummary.Cards cards) {
        boolean released = reason == EndReason.RELEASED;
        Note thanks = new Note(
                released ? Tone.GREEN : Tone.NEUTRAL, getTranslation("adoption.thanks." + reason, ended.size()));
        // whoever asked to be hidden is named nowhere
        List<PersonBrief> shown = reason == EndReason.WITHDRAWN
                ? List.of()
                : ended.stream()
                        .map(adoption -> cards.person(adoption.person()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        if (!shown.isEmpty()) {
            thanks.add(names(shown));
        }
        if (released) {
            thanks.add(new Anchor(LettersNavigation.suggest(), getTranslation("adoption.next")));
        }
        return thanks;
    }

    private static Paragraph names(List<PersonBrief> people) {
        Paragraph names = new Paragraph();
        for (PersonBrief person : people) {
            if (names.getComponentCount() > 0) {
                names.add(new Text(", "));
            }
            Anchor name = new Anchor(DirectoryNavigation.person(person.publicId()), person.originalName());
            String language = DirectoryWords.languageOf(person.originalName(), person.names());
            if (!language.isEmpty()) {
                name.getElement().setAttribute("lang", language);
            }
            names.add(name);
        }
        return names;
    }
}
