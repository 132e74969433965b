package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.vestka.shared.LanguageTag;

/**
 * An envelope as it will be posted: airmail edge, place for the stamp, the address lines to the letter. Wherever an
 * address is shown it looks like this.
 */
public class EnvelopeSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final List<String> lines;
    private final Div paper = new Div();
    private final Div stamp = new Div();

    /**
     * @param lines as on paper, the country last
     * @param language of the lines, so that a screen reader speaks them rightly
     */
    public EnvelopeSheet(List<String> lines, LanguageTag language) {
        this.lines = List.copyOf(lines);
        addClassName("v-envelope");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shared.envelope.label"));
        paper.addClassName("v-envelope-paper");
        stamp.addClassName("v-envelope-stamp");
        stamp(List.of(getTranslation("shared.envelope.stamp")));
        Div address = new Div();
        address.addClassName("v-envelope-lines");
        address.getElement().setAttribute("lang", language.value());
        lines.forEach(line -> address.add(new Div(line)));
        paper.add(stamp, address);
        add(paper);
    }

    /** What stands in the place of the stamp: a word, a price. */
    public EnvelopeSheet stamp(List<String> words) {
        stamp.removeAll();
        words.forEach(word -> stamp.add(new Div(word)));
        return this;
    }

    /** For what travels without an envelope: the lines only, to be copied into a form. */
    public EnvelopeSheet withoutEnvelope() {
        addClassName("v-envelope-none");
        getElement().setAttribute("aria-label", getTranslation("shared.envelope.lines"));
        paper.remove(stamp);
        return this;
    }

    /** The same lines in Latin letters, small beneath: to read, not to write. */
    public EnvelopeSheet latin(List<String> latinLines) {
        Div crib = new Div(String.join(" · ", latinLines));
        crib.addClassName("v-envelope-latin");
        paper.add(crib);
        return this;
    }

    /** The lines as text, one below the other, to be copied. */
    public String text() {
        return String.join("\n", lines);
    }
}
