package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.vestka.letters.bank.KeyState;
import org.vestka.letters.bank.TrusteeKey;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** A key of a trustee by its fingerprint, from when it holds, and how far it is trusted. */
class KeyLine extends Stack {

    private static final long serialVersionUID = 1L;

    KeyLine(TrusteeKey key, Component... acts) {
        // before it is confirmed it is not shown: it would be copied, and nobody would ask the trustee
        boolean seen = key.state() != KeyState.PROPOSED;
        Paragraph print = new Paragraph(seen ? key.key().groups() : BankWords.text("bank.trustees.key.unseen"));
        print.setClassName("v-fingerprint", seen);
        Span since = new Span(BankWords.text("bank.trustees.key.from") + " ");
        since.add(DateText.exact(key.from()));
        Tone tone =
                switch (key.state()) {
                    case PROPOSED -> Tone.AMBER;
                    case CONFIRMED -> Tone.GREEN;
                    case REVOKED -> Tone.NEUTRAL;
                };
        Row row = new Row(new Badge(tone, BankWords.text("bank.trustees.key." + key.state())), since);
        row.add(acts);
        add(print, row);
    }
}
