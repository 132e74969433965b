package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterState;
import org.vestka.letters.pack.PackCode;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PackNotFound;
import org.vestka.letters.pack.PackOverview;
import org.vestka.letters.pack.Packs;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;

/** Letters that were printed together: first what must not be posted any more, then the files, then where each letter stands. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.PACK)
@PermitAll
class PackView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;
    private final transient LetterBatch batch;
    private final transient PersonSummary summary;
    private final transient PackFiles files;
    private final transient Clock clock;
    private transient PackCode code = new PackCode("000000000000");

    PackView(Packs packs, LetterBatch batch, PersonSummary summary, PackFiles files, Clock clock) {
        this.packs = packs;
        this.batch = batch;
        this.summary = summary;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            code = event.getRouteParameters()
                    .get("code")
                    .flatMap(PackCode::parse)
                    .orElseThrow(NotFoundException::new);
            show();
        } catch (PackNotFound | NotFoundException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        PackOverview pack = packs.pack(code);
        startOver();
        narrow();
        addClassName("v-letters-page");
        int posted = (int) pack.letters().stream()
                .filter(each -> each.letter().state() == LetterState.POSTED)
                .count();
        heading(getTranslation("letters.pack.of", day(pack.pack().madeAt())));
        lead(PackWords.counts(this, pack.pack(), pack.letters().size(), posted));
        PersonSummary.Cards people = summary.cards(
                pack.letters().stream().map(each -> each.letter().person()).collect(Collectors.toSet()));
        List<PackLetter> red = pack.letters().stream()
                .filter(each -> pack.takeOut(each) != null)
                .toList();
        if (!red.isEmpty()) {
            add(new RedListPart(pack, red, people));
        }
        PackWords.coming(
                        this,
                        people,
                        pack.letters().stream()
                                .map(PackLetter::letter)
                                .filter(letter -> letter.state().open())
                                .toList())
                .ifPresent(this::add);
        add(
                new PackFilesPart(pack, packs, files, this::show),
                new PackMarkingPart(pack, people, batch, clock, this::told),
                new Section(
                        getTranslation("letters.pack.end.title"),
                        new Paragraph(getTranslation("letters.pack.end.what", day(pack.keptUntil()))),
                        new Row(
                                Buttons.quiet(getTranslation("letters.pack.end"), this::askEnd),
                                Buttons.quietLink(getTranslation("letters.pack.before"), LettersNavigation.packs()))));
    }

    private static String day(Instant instant) {
        return new SpokenDates(ReaderLanguage.current().locale()).exact(BrowserZone.day(instant));
    }

    /** One acted on many: the page shows how all stand now, and says what became of them. */
    private void told(BatchAct act, BatchOutcome outcome) {
        if (act == BatchAct.POSTED) {
            outcome.done().forEach(letter -> Draft.forget(letter.code()));
        }
        show();
        if (outcome.refused().isEmpty()) {
            Notice.show(BatchReport.done(this, act, outcome));
        } else {
            addComponentAtIndex(1, new BatchReport(act, outcome, summary));
        }
        arrived();
    }

    private void askEnd() {
        Confirmation.ask(
                getTranslation("letters.pack.end.question"),
                getTranslation("letters.pack.end.consequence"),
                getTranslation("letters.pack.end"),
                () -> Attempt.to(this, () -> {
                    packs.end(code);
                    FinishedStep.leadOn(this, LettersNavigation.packs());
                    Notice.show(getTranslation("letters.pack.ended"));
                }));
    }
}
