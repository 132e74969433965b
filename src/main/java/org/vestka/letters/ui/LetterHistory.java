package org.vestka.letters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.letters.DeliverySign;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;

/** What happened to a letter, the latest first. What its writer noted wrongly, they take back here, today or in a year. */
class LetterHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Letter letter;
    private final transient LetterService letters;
    private final transient Runnable changed;
    private final transient LocalDate today;
    private final Timeline timeline = new Timeline();

    /** @param changed shows the letter anew */
    LetterHistory(LetterListItem item, LetterService letters, Clock clock, Runnable changed) {
        super("");
        this.letter = item.letter();
        this.letters = letters;
        this.changed = changed;
        this.today = BrowserZone.today(clock);
        setHeading(getTranslation("letters.history"));
        item.signs().forEach(sign -> timeline.add(entry(sign)));
        if (letter.state() == LetterState.POSTED && letter.postedAt() != null) {
            timeline.add(posted(letter.postedAt(), letter.postedFrom()));
        }
        if (letter.writtenAt() != null) {
            happened(LetterState.WRITTEN, letter.writtenAt());
        }
        happened(LetterState.RESERVED, letter.reservedAt());
        add(timeline);
        if (letter.state() == LetterState.POSTED && item.signs().isEmpty()) {
            add(new Paragraph(getTranslation("letters.no-sign")));
        }
    }

    private void happened(LetterState what, Instant when) {
        timeline.add(new TimelineEntry(
                LetterCards.state(this, what, letter.kind()), DateText.relative(BrowserZone.day(when), today)));
    }

    private TimelineEntry posted(Instant when, @Nullable CountryCode from) {
        TimelineEntry entry = new TimelineEntry(
                LetterCards.state(this, LetterState.POSTED, letter.kind()),
                DateText.relative(BrowserZone.day(when), today));
        return from == null
                ? entry
                : entry.detail(new Span(getTranslation("letters.posted.from", CountryNames.of(from))));
    }

    private TimelineEntry entry(DeliverySign sign) {
        String what = getTranslation("letters.sign." + sign.kind());
        Button takeBack = Buttons.quiet(getTranslation("letters.sign.take-back"), () -> takeBack(sign));
        takeBack.setAriaLabel(getTranslation("letters.sign.take-back.what", what));
        return new TimelineEntry(what, DateText.partial(sign.seenOn()))
                .detail(
                        new Span(
                                getTranslation("letters.strength." + sign.kind().strength())),
                        takeBack);
    }

    private void takeBack(DeliverySign sign) {
        Attempt.to(this, () -> {
            letters.removeSign(letter.code(), sign.id());
            Notice.undoable(
                    getTranslation("letters.sign.taken-back"),
                    () -> Attempt.to(this, () -> {
                        letters.addSign(letter.code(), sign.kind(), sign.seenOn(), BrowserZone.current());
                        changed.run();
                    }));
            changed.run();
        });
    }
}
