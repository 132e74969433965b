package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.SaidMeanwhile;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.corrections.WaveLook;
import org.vestka.directory.corrections.Waves;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;

/** What came in great number on one day: what says something of its own first, and one act for the rest. */
@Route(CorrectionsNavigation.MANY + "/:kind(hide|wrong)/:day")
@RolesAllowed({"EDITOR", "ADMIN"})
class WaveView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 240;

    private final transient Waves waves;
    private final transient Whose whose;
    private final transient Clock clock;

    WaveView(Waves waves, Whose whose, Clock clock) {
        this.waves = waves;
        this.whose = whose;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        Optional<WaveLook> found = day(event.getRouteParameters().get("day").orElse(""))
                .flatMap(day -> waves.look(
                        event.getRouteParameters().get("kind").orElse("").equals("hide")
                                ? CorrectionKind.HIDE
                                : CorrectionKind.WRONG,
                        day));
        if (found.isEmpty()) {
            heading(words.correction("many.title"));
            lead(words.correction("many.none"));
            add(new Row(Buttons.secondaryLink(words.correction("queue.title"), CorrectionsNavigation.QUEUE)));
            return;
        }
        Wave wave = found.get().wave();
        heading(words.correction("many." + wave.kind().name(), wave.entries()));
        lead(words.correction("many.one"));
        below(DateText.relative(wave.on(), Utc.today(clock)));
        acts(found.get(), words);
        LongList<Correction> list = new LongList<>(
                (offset, limit) -> waves.entries(wave, offset, limit),
                correction -> card(correction, words),
                new EmptyState(words.correction("many.title"), words.correction("many.none")));
        add(list);
        list.refresh();
    }

    private void acts(WaveLook look, DirectoryWords words) {
        int alike = look.alike();
        int all = look.seen().size();
        Row acts = new Row();
        if (alike > 0 && alike < all) {
            acts.add(Buttons.secondary(
                    words.correction("many.alike", alike),
                    () -> ask(look, true, words.correction("many.alike", alike), words)));
        }
        acts.add(Buttons.secondary(
                words.correction("many.all", all), () -> ask(look, false, words.correction("many.all", all), words)));
        add(acts);
    }

    private void ask(WaveLook look, boolean onlyAlike, String act, DirectoryWords words) {
        ReasonDialog.ask(
                act, words.correction("many.consequence." + look.wave().kind().name()), act, words, reason -> {
                    try {
                        Notice.show(words.correction("many.done", waves.setAside(look, onlyAlike, reason)));
                        getUI().ifPresent(ui -> ui.navigate(CorrectionsNavigation.QUEUE));
                    } catch (SaidMeanwhile e) {
                        Notice.show(words.correction("many.meanwhile"));
                        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                    }
                });
    }

    private LineCard card(Correction correction, DirectoryWords words) {
        String said = String.join("\n", CorrectionCard.said(correction, words));
        Paragraph excerpt = new Paragraph(said.length() > EXCERPT ? said.substring(0, EXCERPT) + "…" : said);
        return new CorrectionCard(correction, whose, words, Utc.today(clock), excerpt);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
