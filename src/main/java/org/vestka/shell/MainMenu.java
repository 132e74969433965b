package org.vestka.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vestka.shared.ui.MenuEntry;

/** The entries of all modules that this reader may use, in order. */
class MainMenu extends Nav {

    private static final long serialVersionUID = 1L;

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainMenu(List<MenuEntry> entries, AuthenticationContext reader) {
        addClassName("v-menu");
        setAriaLabel(getTranslation("shell.menu"));
        UnorderedList list = new UnorderedList();
        entries.stream()
                .filter(entry -> isFor(entry, reader))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .forEach(entry -> {
                    Anchor link = new Anchor(entry.route(), getTranslation(entry.labelKey()));
                    links.put(entry.route(), link);
                    list.add(new ListItem(link));
                });
        add(list);
    }

    /** Marks the entry whose path is {@code path} or above it. */
    void mark(String path) {
        links.forEach((route, link) -> {
            if (path.equals(route) || path.startsWith(route + "/")) {
                link.getElement().setAttribute("aria-current", path.equals(route) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static boolean isFor(MenuEntry entry, AuthenticationContext reader) {
        return switch (entry.access()) {
            case EVERYONE -> true;
            case ANONYMOUS -> !reader.isAuthenticated();
            case SIGNED_IN -> reader.isAuthenticated();
            case DESK -> reader.hasAnyRole("DESK", "ADMIN");
            case EDITORS -> reader.hasAnyRole("EDITOR", "ADMIN");
            case ADMINS -> reader.hasRole("ADMIN");
        };
    }
}
