package org.vestka.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** The language of the person before the screen: the browser's first, then as chosen or as kept with an account, for this session. */
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

    /** The language that was chosen by hand in this session; empty as long as it is the browser's. */
    public static Optional<LanguageTag> chosen() {
        VaadinSession session = VaadinSession.getCurrent();
        return Optional.ofNullable(session)
                .map(kept -> kept.getAttribute(Chosen.class))
                .map(Chosen::language);
    }

    /** Uses a language that somebody chose by hand; it stays theirs when they sign in later. */
    public static void choose(LanguageTag language) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(Chosen.class, new Chosen(language));
        }
        use(language);
    }

    /** Uses a language from now on in this session; open pages must be loaded again to be seen in it. */
    public static void use(LanguageTag language) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setLocale(language.locale());
        }
    }

    private record Chosen(LanguageTag language) implements Serializable {}
}
