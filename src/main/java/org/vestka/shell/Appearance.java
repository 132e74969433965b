package org.vestka.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;

/** Light or dark: as the device has it unless chosen, and then for this session. */
enum Appearance {
    DEVICE("shell.appearance.device", ColorScheme.Value.LIGHT_DARK),
    LIGHT("shell.appearance.light", ColorScheme.Value.LIGHT),
    DARK("shell.appearance.dark", ColorScheme.Value.DARK);

    private final String key;
    private final ColorScheme.Value scheme;

    Appearance(String key, ColorScheme.Value scheme) {
        this.key = key;
        this.scheme = scheme;
    }

    String key() {
        return key;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    void keep() {
        VaadinSession.getCurrent().setAttribute(Appearance.class, this);
    }

    static Appearance ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        Appearance kept = session == null ? null : session.getAttribute(Appearance.class);
        return kept == null ? DEVICE : kept;
    }
}
