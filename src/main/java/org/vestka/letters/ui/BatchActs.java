package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.vestka.directory.ui.ActDialog;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterId;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.DayField;

/** Marks those letters of a list that are chosen: asks on which day, and does it in one act. */
class BatchActs {

    /** Hears what became of letters in an act. */
    interface Told {
        void of(BatchAct act, BatchOutcome outcome);
    }

    private final Component place;
    private final LetterChoice choice;
    private final LetterBatch batch;
    private final Clock clock;
    private final Told told;

    /** @param place speaks the reader's language */
    BatchActs(Component place, LetterChoice choice, LetterBatch batch, Clock clock, Told told) {
        this.place = place;
        this.choice = choice;
        this.batch = batch;
        this.clock = clock;
        this.told = told;
    }

    void posted() {
        PostingFields fields = new PostingFields(first(), BrowserZone.today(clock));
        ask(
                "letters.batch.posted",
                "letters.batch.posted.what",
                () -> fields.value()
                        .map(posting -> mark(BatchAct.POSTED, () -> batch.markPosted(chosen(), posting)))
                        .orElse(false),
                fields);
    }

    void written() {
        DayField day = new DayField(place.getTranslation("letters.batch.day"));
        day.between(first(), BrowserZone.today(clock), place.getTranslation("letters.problem.day"));
        day.setValue(BrowserZone.today(clock));
        ask(
                "letters.batch.written",
                "letters.batch.written.what",
                () -> PostingFields.day(day, place.getTranslation("letters.posting.choose"))
                        .map(on -> mark(BatchAct.WRITTEN, () -> batch.markWritten(chosen(), on)))
                        .orElse(false),
                day);
    }

    void notWritten() {
        mark(BatchAct.UNWRITTEN, () -> batch.markUnwritten(chosen()));
    }

    private void ask(String act, String consequence, BooleanSupplier done, Component fields) {
        new ActDialog(
                        place.getTranslation(
                                "letters.batch.ask", choice.chosen().size()),
                        place.getTranslation(consequence),
                        place.getTranslation(act),
                        done,
                        fields)
                .open();
    }

    /** @return whether it was done, for some of them at least */
    private boolean mark(BatchAct act, Supplier<BatchOutcome> marking) {
        boolean[] done = new boolean[1];
        Attempt.to(place, () -> {
            BatchOutcome outcome = marking.get();
            done[0] = true;
            told.of(act, outcome);
        });
        return done[0];
    }

    private List<LetterId> chosen() {
        return choice.chosen().stream().map(Letter::id).toList();
    }

    /** The first day of the letter that was begun first. */
    private LocalDate first() {
        return choice.chosen().stream()
                .map(Letter::reservedAt)
                .min(Comparator.naturalOrder())
                .map(BrowserZone::day)
                .orElseGet(() -> BrowserZone.today(clock));
    }
}
