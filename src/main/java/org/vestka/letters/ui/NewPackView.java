package org.vestka.letters.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.pack.PackChoice;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.pack.PrintPack;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Somebody prints an evening's letters at once: which, on what, and with which sheets. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.NEW_PACK)
@PermitAll
class NewPackView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    /** In the address: codes of letters that were chosen elsewhere, a comma between. */
    static final String CHOSEN = "letters";

    private final transient Packs packs;
    private final transient PersonSummary summary;
    private final Stack content = new Stack();

    NewPackView(Packs packs, PersonSummary summary) {
        this.packs = packs;
        this.summary = summary;
        narrow();
        heading(getTranslation("letters.pack.several"));
        lead(getTranslation("letters.pack.lead"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(chosen(event.getLocation().getQueryParameters().getParameters().getOrDefault(CHOSEN, List.of())));
    }

    private static Set<LetterCode> chosen(List<String> parameter) {
        Set<LetterCode> codes = new HashSet<>();
        for (String each : parameter) {
            for (String code : each.split(",")) {
                LetterCode.parse(code).ifPresent(codes::add);
            }
        }
        return codes;
    }

    private void show(Set<LetterCode> chosen) {
        content.removeAll();
        List<PackChoice> all = packs.choices();
        PersonSummary.Cards people = summary.cards(
                all.stream().map(choice -> choice.letter().person()).collect(Collectors.toSet()));
        List<PackChoice> printable =
                all.stream().filter(choice -> choice.fit().printable()).toList();
        if (printable.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("letters.pack.empty"),
                    getTranslation("letters.pack.empty.what"),
                    Buttons.primaryLink(getTranslation("letters.draw.several"), LettersNavigation.draw())));
        } else {
            order(printable, people, chosen);
        }
        left(all, people);
        content.add(new Row(Buttons.quietLink(getTranslation("letters.pack.before"), LettersNavigation.packs())));
    }

    private void order(List<PackChoice> printable, PersonSummary.Cards people, Set<LetterCode> chosen) {
        LetterPicks picks = new LetterPicks(
                getTranslation("letters.pack.which"),
                printable.stream()
                        .map(choice -> new LetterPicks.Pick(
                                choice.letter().code(),
                                PackWords.name(this, people, choice.letter()),
                                below(choice, people),
                                chosen.isEmpty()
                                        ? choice.letter().printedAt() == null && choice.fit() == PackChoice.Fit.FINE
                                        : chosen.contains(choice.letter().code())))
                        .toList());
        PackFormatChoice format = new PackFormatChoice();
        Checkbox reading = new Checkbox(getTranslation("letters.pack.reading"));
        Checkbox anyway = new Checkbox(getTranslation("letters.envelope.anyway"));
        Stack doubt = new Stack(new Note(Tone.AMBER, getTranslation("letters.pack.in-doubt")), anyway);
        Set<LetterCode> doubtful = printable.stream()
                .filter(choice -> choice.fit() == PackChoice.Fit.IN_DOUBT)
                .map(choice -> choice.letter().code())
                .collect(Collectors.toSet());
        Runnable ask = () -> doubt.setVisible(picks.chosen().stream().anyMatch(doubtful::contains));
        picks.changed(ask);
        ask.run();
        PackWords.coming(
                        this, people, printable.stream().map(PackChoice::letter).toList())
                .ifPresent(content::add);
        content.add(
                picks,
                doubt,
                format,
                reading,
                new Row(Buttons.primary(
                        getTranslation("letters.pack.make"),
                        () -> Attempt.to(this, () -> {
                            PrintPack made = packs.make(new PackOrder(
                                    picks.chosen(),
                                    format.format(),
                                    reading.getValue(),
                                    doubt.isVisible() && anyway.getValue()));
                            FinishedStep.leadOn(this, LettersNavigation.pack(made.code()));
                        }))));
    }

    private String below(PackChoice choice, PersonSummary.Cards people) {
        List<String> said = new ArrayList<>();
        said.add(PackWords.place(people, choice.letter()));
        if (choice.letter().printedAt() != null) {
            said.add(getTranslation(
                    "letters.pack.printed",
                    new SpokenDates(ReaderLanguage.current().locale())
                            .exact(BrowserZone.day(choice.letter().printedAt()))));
        }
        if (choice.fit() == PackChoice.Fit.IN_DOUBT) {
            said.add(getTranslation("letters.pack.fit.IN_DOUBT"));
        }
        people.coming(choice.letter().person()).ifPresent(said::add);
        return said.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Letters that have no envelope now, each with why and the way to it. */
    private void left(List<PackChoice> all, PersonSummary.Cards people) {
        UnorderedList list = new UnorderedList();
        for (PackChoice choice : all) {
            if (!choice.fit().printable()) {
                Letter letter = choice.letter();
                list.add(new ListItem(new Anchor(
                        LettersNavigation.letter(letter.code()),
                        getTranslation(
                                "letters.pack.left",
                                PackWords.name(this, people, letter),
                                getTranslation("letters.pack.fit." + choice.fit())))));
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            content.add(new Section(getTranslation("letters.pack.left.title"), list));
        }
    }
}
