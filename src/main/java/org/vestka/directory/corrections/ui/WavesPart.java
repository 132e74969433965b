package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.directory.corrections.SetAside;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.corrections.Waves;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What came in great number, a line a day, above the queue. */
@Component
class WavesPart {

    private final Waves waves;
    private final Clock clock;

    WavesPart(Waves waves, Clock clock) {
        this.waves = waves;
        this.clock = clock;
    }

    /** @param changed when something was taken back; empty where nothing came in great number */
    Optional<Section> section(Runnable changed) {
        List<Wave> came = waves.all();
        List<SetAside> aside = waves.setAside();
        if (came.isEmpty() && aside.isEmpty()) {
            return Optional.empty();
        }
        DirectoryWords words = DirectoryWords.current();
        CardList cards = new CardList();
        came.forEach(wave -> cards.addCard(new LineCard(
                new Anchor(
                        CorrectionsNavigation.wave(wave),
                        words.correction("many." + wave.kind().name(), wave.entries())),
                day(wave.on()))));
        aside.forEach(act -> cards.addCard(new LineCard(
                        new Span(words.correction("many." + act.kind().name(), act.entries())),
                        day(act.on()),
                        new Row(new Badge(Tone.NEUTRAL, words.correction("many.aside"))))
                .acts(Buttons.quiet(words.correction("many.back"), () -> {
                    Notice.show(words.correction("many.back.done", waves.takeBack(act)));
                    changed.run();
                }))));
        return Optional.of(
                new Section(words.correction("many.title"), new Paragraph(words.correction("many.lead")), cards));
    }

    private Paragraph day(LocalDate on) {
        Paragraph day = new Paragraph(DateText.relative(on, Utc.today(clock)));
        day.addClassName("v-line-facts");
        return day;
    }
}
