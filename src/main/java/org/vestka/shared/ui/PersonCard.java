package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A person in a list on a phone, or in a list of one's own: name set large as the link, what is said of them, acts. */
public class PersonCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private Portrait portrait;

    /**
     * @param language of the name, as HTML has it; empty where nobody knows
     * @param href the person's page
     */
    public PersonCard(String name, String language, String href) {
        addClassName("v-card");
        body.addClassName("v-card-body");
        Anchor link = new Anchor(href, name);
        link.addClassName("v-name");
        link.getElement().setAttribute("lang", language);
        body.add(link);
        portrait = new Portrait(name).small();
        add(portrait, body);
    }

    private PersonCard(String words) {
        addClassName("v-card");
        body.addClassName("v-card-body");
        body.add(new Span(words));
        portrait = new Portrait("").small();
        add(portrait, body);
    }

    /** For somebody who is not shown: no name and no link, only these words. */
    public static PersonCard unnamed(String words) {
        return new PersonCard(words);
    }

    /** Replaces the initials. */
    public PersonCard portrait(Portrait portrait) {
        replace(this.portrait, portrait.small());
        this.portrait = portrait;
        return this;
    }

    /** Puts a box that chooses the person before all else. */
    public PersonCard choice(Component box) {
        addComponentAsFirst(box);
        return this;
    }

    /** Adds a small line below the name. */
    public PersonCard line(String text) {
        Div line = new Div(text);
        line.addClassName("v-small");
        body.add(line);
        return this;
    }

    /** Adds parts in a row: badges, dots. */
    public PersonCard row(Component... parts) {
        body.add(new Row(parts));
        return this;
    }

    /** Adds the acts: at the right on a desk, below on a phone. */
    public PersonCard acts(Component... buttons) {
        Row row = new Row(buttons);
        row.addClassName("v-card-acts");
        add(row);
        return this;
    }
}
