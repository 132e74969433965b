package org.vestka.museum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.WaitingExtension;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumQueued;
import org.vestka.shared.Utc;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Letters that wait for a second editor, where editors look. */
@org.springframework.stereotype.Component
@Order(10)
class MuseumQueue implements WaitingExtension {

    private static final int AT_ONCE = 50;

    private final MuseumEditing editing;
    private final Texts texts;
    private final Clock clock;

    MuseumQueue(MuseumEditing editing, Texts texts, Clock clock) {
        this.editing = editing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Component> section() {
        List<MuseumQueued> waiting = editing.waiting(0, AT_ONCE);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        MuseumWords words = new MuseumWords(DirectoryWords.current(), texts);
        CardList cards = new CardList();
        waiting.forEach(letter -> cards.addCard(card(letter, words)));
        return Optional.of(new Section(words.text("queue.title"), cards));
    }

    LineCard card(MuseumQueued letter, MuseumWords words) {
        Paragraph facts = new Paragraph(DateText.relative(letter.at(), Utc.today(clock)));
        facts.addClassName("v-line-facts");
        Row badges = new Row(new Badge(Tone.BLUE, words.text("state." + letter.state())));
        if (letter.mine()) {
            badges.add(new Badge(Tone.NEUTRAL, words.text("queue.yours")));
        }
        return new LineCard(
                new Anchor(MuseumNavigation.edit(letter.code()), letter.person().nameIn(words.reader())),
                facts,
                badges);
    }
}
