package org.vestka.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/**
 * The entries of all modules that this reader may use, in order. On a desk, the work of who has much of it stands below one of
 * them, so that the menu is one row in every language; on a phone all are there at once.
 */
class MainMenu extends Nav {

    private static final long serialVersionUID = 1L;
    /** As many as stand in the row beside what everybody has. */
    private static final int MOST_WORK = 2;

    private static final String MORE = "menu-more";

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final UnorderedList below = new UnorderedList();
    private @Nullable NativeButton more;

    MainMenu(List<MenuEntry> entries, AuthenticationContext reader) {
        addClassName("v-menu");
        setAriaLabel(getTranslation("shell.menu"));
        UnorderedList list = new UnorderedList();
        List<MenuEntry> own = entries.stream()
                .filter(entry -> isFor(entry, reader))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        boolean much = own.stream().filter(MainMenu::isWork).count() > MOST_WORK;
        for (MenuEntry entry : own) {
            Anchor link = new Anchor(entry.route(), getTranslation(entry.labelKey()));
            links.put(entry.route(), link);
            if (much && isWork(entry)) {
                if (more == null) {
                    more = moreButton();
                    ListItem item = new ListItem(more, below);
                    item.addClassName("v-menu-more");
                    list.add(item);
                }
                below.add(new ListItem(link));
            } else {
                list.add(new ListItem(link));
            }
        }
        add(list);
    }

    private NativeButton moreButton() {
        below.setId(MORE);
        NativeButton button = new NativeButton(getTranslation("shell.menu.more"));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-expanded", "false");
        button.getElement().setAttribute("aria-controls", MORE);
        button.addAttachListener(attach -> button.getElement().executeJs("window.Vestka.more(this)"));
        return button;
    }

    /** Marks the one entry whose path is {@code path}, or the nearest above it. */
    void mark(String path) {
        String nearest = links.keySet().stream()
                .filter(route -> path.equals(route) || path.startsWith(route + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        links.forEach((route, link) -> {
            if (route.equals(nearest)) {
                link.getElement().setAttribute("aria-current", path.equals(route) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        if (more != null) {
            boolean within = below.getChildren()
                    .flatMap(item -> item.getChildren())
                    .anyMatch(link -> link.getElement().hasAttribute("aria-current"));
            more.setClassName("v-menu-within", within);
        }
    }

    private static boolean isWork(MenuEntry entry) {
        return entry.access() == MenuAccess.DESK
                || entry.access() == MenuAccess.TRUSTEES
                || entry.access() == MenuAccess.ORGANISERS
                || entry.access() == MenuAccess.EDITORS
                || entry.access() == MenuAccess.ADMINS;
    }

    private static boolean isFor(MenuEntry entry, AuthenticationContext reader) {
        return switch (entry.access()) {
            case EVERYONE -> true;
            case ANONYMOUS -> !reader.isAuthenticated();
            case SIGNED_IN -> reader.isAuthenticated();
            case DESK -> reader.hasAnyRole("DESK", "ADMIN");
            case TRUSTEES -> reader.hasRole("TRUSTEE");
            case ORGANISERS -> reader.hasAnyRole("ORGANISER", "ADMIN");
            case EDITORS -> reader.hasAnyRole("EDITOR", "ADMIN");
            case ADMINS -> reader.hasRole("ADMIN");
        };
    }
}
