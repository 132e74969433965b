package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture of a person, or initials on a paper tone. Beside a name it says nothing new: screen readers pass it over. */
public class Portrait extends Div {

    private static final long serialVersionUID = 1L;

    /** Initials of the first two words of the name. */
    public Portrait(String name) {
        addClassName("v-portrait");
        getElement().setAttribute("aria-hidden", "true");
        setText(initials(name));
    }

    /** The size of a row of a list. */
    public Portrait small() {
        addClassName("v-portrait-small");
        return this;
    }

    /** Shows a picture of this application instead of the initials; {@code src} is a path of its own. */
    public Portrait picture(String src) {
        return show(new Image(src, ""));
    }

    private Portrait show(Image image) {
        setText("");
        add(image);
        return this;
    }

    static String initials(String name) {
        return Stream.of(name.strip().split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .limit(2)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
