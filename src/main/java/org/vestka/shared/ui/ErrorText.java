package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What went wrong and what to do, told at once to screen readers. Empty, it is not shown. */
public class ErrorText extends Paragraph {

    private static final long serialVersionUID = 1L;

    public ErrorText() {
        addClassName("v-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    public ErrorText(String text) {
        this();
        show(text);
    }

    public void show(String text) {
        setText(text);
        setVisible(true);
    }

    public void clear() {
        setText("");
        setVisible(false);
    }
}
