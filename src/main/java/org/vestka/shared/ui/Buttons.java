package org.vestka.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/**
 * Buttons by their weight. A button is off from the click in the browser until the act has ended on the server, so that
 * a double click acts once.
 */
public final class Buttons {

    private Buttons() {}

    /** The one act of a page. */
    public static Button primary(String text, Runnable act) {
        Button button = button(text, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button secondary(String text, Runnable act) {
        return button(text, act);
    }

    /** A lesser act, without a frame. */
    public static Button quiet(String text, Runnable act) {
        Button button = button(text, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** An act that takes something away. Ask first where it cannot be undone. */
    public static Button danger(String text, Runnable act) {
        Button button = button(text, act);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** A link that looks like the primary button. */
    public static Anchor primaryLink(String text, String href) {
        return link(text, href, "v-button-primary");
    }

    /** A link that looks like a secondary button. */
    public static Anchor secondaryLink(String text, String href) {
        return link(text, href, "v-button-secondary");
    }

    /** A link for a lesser act, without a frame. */
    public static Anchor quietLink(String text, String href) {
        return link(text, href, "v-button-quiet");
    }

    private static Anchor link(String text, String href, String kind) {
        Anchor link = new Anchor(href, text);
        link.addClassNames("v-button", kind);
        return link;
    }

    private static Button button(String text, Runnable act) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            Notice.over(UI.getCurrent());
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
