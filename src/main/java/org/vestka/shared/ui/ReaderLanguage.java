package org.vestka.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.vestka.shared.LanguageTag;

/** The language of the person before the screen: the browser's first, then as chosen, kept in the session. */
public final class ReaderLanguage {

    /** The languages of the interface, in the order they are offered. */
    public static final List<LanguageTag> OFFERED = List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN);

    private ReaderLanguage() {}

    /** The language in use now. */
    public static LanguageTag current() {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
        LanguageTag tag = new LanguageTag(locale.getLanguage().isEmpty() ? "en" : locale.getLanguage());
        return OFFERED.contains(tag) ? tag : LanguageTag.EN;
    }

    /** Uses a language from now on in this session; open pages must be loaded again to be seen in it. */
    public static void use(LanguageTag language) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setLocale(language.locale());
        }
    }
}
