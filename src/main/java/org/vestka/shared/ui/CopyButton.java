package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;

/** Copies a text and tells that it worked. All in the browser: a phone lets no server copy after the tap. */
@JsModule("./copy.ts")
public class CopyButton extends Button {

    private static final long serialVersionUID = 1L;

    private final String copied;

    public CopyButton(String label, String copied) {
        super(label);
        this.copied = copied;
        addClassName("v-copy");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement()
                .executeJs(
                        "window.Vestka.copy(this, $0, $1, $2)",
                        copied,
                        getTranslation("shared.copied"),
                        getTranslation("shared.copy.failed"));
    }
}
