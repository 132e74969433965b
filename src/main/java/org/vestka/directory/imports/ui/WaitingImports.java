package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.imports.ImportToShow;
import org.vestka.directory.imports.Imports;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Files of which new people, or changes of people who are shown, wait for a second editor. */
@org.springframework.stereotype.Component
public class WaitingImports {

    private static final int AT_ONCE = 50;

    private final Imports imports;
    private final Clock clock;

    WaitingImports(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Empty where none wait. */
    public Optional<Section> section() {
        List<ImportToShow> waiting = imports.toShow(AT_ONCE);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        CardList cards = new CardList();
        waiting.forEach(each -> cards.addCard(card(each)));
        return Optional.of(new Section(ImportWords.text("second.title"), cards));
    }

    private Component card(ImportToShow waiting) {
        Row badges = new Row(new Badge(Tone.BLUE, ImportWords.text("second.waits")));
        if (waiting.mine()) {
            badges.add(new Badge(Tone.NEUTRAL, ImportWords.text("second.yours")));
        }
        Paragraph facts = new Paragraph(
                new Span(ImportWords.title(waiting.listTitle()) + " · "),
                DateText.relative(waiting.at(), Utc.today(clock)));
        facts.addClassName("v-line-facts");
        return new LineCard(new Anchor(ImportsNavigation.review(waiting.id()), waiting.fileName()), facts, badges);
    }
}
