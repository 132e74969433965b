package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** A correction in a list: whose page, what hangs on it, how it stands. */
class CorrectionCard extends LineCard {

    private static final long serialVersionUID = 1L;

    CorrectionCard(Correction correction, Whose whose, DirectoryWords words, LocalDate today, Component... more) {
        super(
                new Anchor(
                        CorrectionsNavigation.correction(correction.id()),
                        whose.named(correction.subject(), words).name()),
                Stream.concat(Stream.of(facts(correction, words, today), badges(correction, words)), Stream.of(more))
                        .toArray(Component[]::new));
    }

    private static Paragraph facts(Correction correction, DirectoryWords words, LocalDate today) {
        Paragraph facts = new Paragraph();
        facts.addClassName("v-line-facts");
        if (correction.letters() > 0) {
            facts.add(new Span(words.correction("letters", correction.letters()) + " · "));
        }
        facts.add(DateText.relative(correction.receivedOn(), today));
        return facts;
    }

    private static Row badges(Correction correction, DirectoryWords words) {
        Row badges = new Row(badge(correction, words));
        if (correction.wishes() > 1) {
            badges.add(new Badge(Tone.NEUTRAL, words.correction("badge.wishes", correction.wishes())));
        }
        if (correction.state() == CorrectionState.IN_CHECK) {
            badges.add(new Badge(Tone.BLUE, words.correction("state.IN_CHECK")));
        }
        if (correction.kept() != null) {
            badges.add(new Badge(Tone.BLUE, words.correction(correction.toBeShown() ? "badge.back" : "badge.kept")));
        }
        return badges;
    }

    /** What was said, a line for each who did; that nothing was, or nothing that is kept, is said in words. */
    static List<String> said(Correction correction, DirectoryWords words) {
        return correction.words().isBlank()
                ? List.of(words.correction("said.nothing"))
                : correction
                        .words()
                        .lines()
                        .map(line -> line.equals(PrivateWords.LEFT_OUT) ? words.correction("said.left-out") : line)
                        .toList();
    }

    static Badge badge(Correction correction, DirectoryWords words) {
        return correction.kind() == CorrectionKind.HIDE
                ? new Badge(Tone.RED, words.correction(correction.hiding() ? "badge.hidden" : "badge.hide"))
                : new Badge(
                        Tone.NEUTRAL,
                        words.correction("matter." + correction.matter().name()));
    }
}
