package org.vestka.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** The language of the person before the screen: the browser's first, then as chosen, kept in the session. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** The language in use now. */
    public static LanguageTag current() {
        Locale locale = locale();
        return Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Languages.FALLBACK);
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            return ui.getLocale();
        }
        // the first answer is written before there is a UI
        VaadinSession session = VaadinSession.getCurrent();
        return session == null || session.getLocale() == null ? Locale.ENGLISH : session.getLocale();
    }

    /** Uses a language from now on in this session; open pages must be loaded again to be seen in it. */
    public static void use(LanguageTag language) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setLocale(language.locale());
        }
    }
}
