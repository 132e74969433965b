package org.vestka.shell;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.ReaderPreferences;

/** Language and appearance, as the reader likes them, for this session. */
class ReaderMenu extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final transient List<ReaderPreferences> preferences;

    ReaderMenu(List<ReaderPreferences> preferences) {
        this.preferences = preferences;
        LanguageTag current = ReaderLanguage.current();
        setText(name(current));
        addClassName("v-reader-menu");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        for (LanguageTag language : Languages.OFFERED) {
            MenuItem item = menu.addItem(name(language), click -> choose(language));
            item.getElement().setAttribute("lang", language.value());
            item.setCheckable(true);
            item.setChecked(language.equals(current));
        }
        menu.addSeparator();
        Appearance shown = Appearance.ofSession();
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = menu.addItem(getTranslation(appearance.key()), click -> {
                appearance.keep();
                getUI().ifPresent(ui -> ui.getPage().setColorScheme(appearance.scheme()));
                menu.getItems().stream()
                        .skip(Languages.OFFERED.size())
                        .forEach(other -> other.setChecked(other.getText().equals(getTranslation(appearance.key()))));
            });
            item.setCheckable(true);
            item.setChecked(appearance == shown);
        }
    }

    private void choose(LanguageTag language) {
        ReaderLanguage.choose(language);
        preferences.forEach(each -> each.languageChosen(language));
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private String name(LanguageTag language) {
        return getTranslation("shell.language." + language.value());
    }
}
