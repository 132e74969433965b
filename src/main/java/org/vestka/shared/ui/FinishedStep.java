package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;

/** Leads on from a step that has been done, so that the browser's Back does not lead to it again. */
public final class FinishedStep {

    private FinishedStep() {}

    /** The page at {@code path} takes the place of this one in the browser's history. */
    public static void leadOn(Component from, String path) {
        from.getUI().ifPresent(ui -> leadOn(ui, new Location(path)));
    }

    private static void leadOn(UI ui, Location next) {
        ui.getInternals().getRouter().navigate(ui, next, NavigationTrigger.PROGRAMMATIC);
        // where one has come to: a view may have led further
        ui.getPage().getHistory().replaceState(null, ui.getInternals().getActiveViewLocation());
    }
}
