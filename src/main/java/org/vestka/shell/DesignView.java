package org.vestka.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.Columns;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.LetterDots;
import org.vestka.shared.ui.LoadingState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.Portrait;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.RuleList;
import org.vestka.shared.ui.RuleWeight;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Steps;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;
import org.vestka.shared.ui.Tone;

/** Every shared part in every state. In the demo only. */
@Route(DesignView.PATH)
@AnonymousAllowed
class DesignView extends Page implements BeforeEnterObserver {

    static final String PATH = "design";

    private static final long serialVersionUID = 1L;

    private final boolean demo;
    private final LocalDate today;

    DesignView(@Value("${vestka.demo}") boolean demo, Clock clock) {
        this.demo = demo;
        today = Utc.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!demo) {
            throw new NotFoundException();
        }
        String name = text("name");
        picture(new Portrait(name));
        heading(name);
        lead(text("names"));
        below(badges(), new Note(Tone.BLUE, text("note.strong"), text("note.text")));
        acts(Buttons.primary(text("primary"), () -> {}), Buttons.secondary(text("secondary"), () -> {}));
        add(
                new Columns().wide(envelope(), history()).narrow(rules(), notes()),
                new DesignControls(),
                new Section(text("list"), new CardList(card(0), card(2), card(7))),
                new Section(text("steps"), new Steps(List.of(text("step.1"), text("step.2"), text("step.3")), 1)),
                new Section(text("dates"), dates()),
                new Section(
                        text("states"),
                        new EmptyState(
                                text("empty.title"),
                                text("empty.text"),
                                Buttons.secondary(text("secondary"), () -> {})),
                        new LoadingState(2),
                        new ErrorText(text("error"))));
    }

    private Component badges() {
        return new Row(
                new Badge(Tone.RED, text("badge.red")),
                new Badge(Tone.BLUE, text("badge.blue")),
                new Badge(Tone.AMBER, text("badge.amber")),
                new Badge(Tone.GREEN, text("badge.green")),
                new Badge(Tone.NEUTRAL, text("badge.neutral")));
    }

    private Component envelope() {
        EnvelopeSheet envelope = new EnvelopeSheet(
                        List.of(
                                text("envelope.1"),
                                text("envelope.2"),
                                text("envelope.3"),
                                text("envelope.4"),
                                text("envelope.5")),
                        LanguageTag.BE)
                .latin(List.of(text("latin.1"), text("latin.2"), text("latin.3")));
        return new Section(
                getTranslation("shared.envelope.label"),
                envelope,
                new Row(new CopyButton(text("copy"), envelope.text()), new Badge(Tone.GREEN, text("fresh"))));
    }

    private Component history() {
        return new Section(
                text("history"),
                new Timeline(
                        new TimelineEntry(text("entry.now"), DateText.partial(PartialDate.ofMonth(2024, 3)))
                                .detail(text("entry.now.detail"))
                                .current(),
                        new TimelineEntry(text("entry.before"), DateText.partial(PartialDate.parse("2023-12-12")))
                                .detail(text("entry.before.detail")),
                        new TimelineEntry(text("entry.first"), DateText.partial(PartialDate.ofYear(2023)))));
    }

    private Component rules() {
        return new Section(
                text("rules"),
                new RuleList()
                        .rule(RuleWeight.MUST, text("rule.must"), DateText.partial(PartialDate.parse("2023-07-06")))
                        .rule(RuleWeight.CAREFUL, text("rule.careful"))
                        .rule(RuleWeight.GOOD, text("rule.good")));
    }

    private Component notes() {
        return new Section(
                text("notes"),
                new Stack(
                        new Note(Tone.AMBER, text("note.amber")),
                        new Note(Tone.RED, text("note.red")),
                        new Note(Tone.GREEN, text("note.green"))));
    }

    private Component card(int letters) {
        return new PersonCard(text("name"), LanguageTag.BE.value(), PATH)
                .line(text("names"))
                .row(new LetterDots(letters), new Badge(Tone.GREEN, text("fresh")))
                .acts(Buttons.secondary(text("write"), () -> {}));
    }

    private Component dates() {
        Stack dates = new Stack();
        for (int days : new int[] {-400, -71, -9, -1, 0, 12, 21}) {
            dates.add(new Paragraph(DateText.relative(today.plusDays(days), today)));
        }
        return dates;
    }

    private String text(String key) {
        return getTranslation("shell.design." + key);
    }
}
