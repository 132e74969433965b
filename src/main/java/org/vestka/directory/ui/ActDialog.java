package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Stack;

/** Says what an editor's act does, and asks for what it needs to know. */
public class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param consequence what the act does, and for whom
     * @param act what the button does, as a verb
     * @param done whether it was done; else the dialog stays, and its fields say why
     */
    public ActDialog(String title, String consequence, String act, BooleanSupplier done, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(100%, 560px)");
        Stack content = new Stack(new Paragraph(consequence));
        content.add(fields);
        add(content);
        getFooter().add(Buttons.quiet(getTranslation("shared.cancel"), this::close), Buttons.primary(act, () -> {
            if (done.getAsBoolean()) {
                close();
            }
        }));
    }
}
