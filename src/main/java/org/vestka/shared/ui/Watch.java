package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks after work that goes on elsewhere, once in a while, for as long as somebody has the page open. */
public class Watch extends Span {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 700;
    private static final int NEVER = -1;

    private final transient BooleanSupplier goesOn;
    private final transient Runnable ended;
    private transient @Nullable Registration polling;

    /** @param ended told once, when it no longer goes on */
    public Watch(BooleanSupplier goesOn, Runnable ended) {
        this.goesOn = goesOn;
        this.ended = ended;
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        polling = ui.addPollListener(poll -> look(ui));
        ui.setPollInterval(MILLIS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
        super.onDetach(event);
    }

    private void look(UI ui) {
        if (!goesOn.getAsBoolean()) {
            stop(ui);
            ended.run();
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(NEVER);
        }
    }
}
