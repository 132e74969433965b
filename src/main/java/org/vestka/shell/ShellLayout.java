package org.vestka.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.vestka.shared.ui.MenuEntry;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.ReaderPreferences;

/** The frame of every page: airmail edge, wordmark, menu, language, the way out. */
@Layout
@AnonymousAllowed
@JsModule("./shell.ts")
class ShellLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final MainMenu menu;
    private final Div content = new Div();
    private final PlainEdition plain = new PlainEdition();
    private @Nullable String path;

    ShellLayout(
            ObjectProvider<MenuEntry> entries,
            ObjectProvider<ReaderPreferences> preferences,
            AuthenticationContext reader,
            @Value("${vestka.demo}") boolean demo) {
        addClassName("v-shell");
        content.addClassName("v-content");
        menu = new MainMenu(entries.stream().toList(), reader);
        add(skipLink(), edge(), header(reader, preferences.stream().toList()));
        if (demo) {
            Paragraph strip = new Paragraph(getTranslation("shell.demo"));
            strip.addClassName("v-demo");
            add(strip);
        }
        add(content, plain);
        if (!reader.isAuthenticated()) {
            addAttachListener(attach -> getElement().executeJs("window.Vestka.nobody()"));
        }
        addAttachListener(attach -> getElement()
                .executeJs(
                        "window.Vestka.connection($0, {lost: $1, waiting: $2, back: $3, field: $4, message: $5})",
                        ReaderLanguage.current().value(),
                        getTranslation("shell.connection.lost"),
                        getTranslation("shell.connection.waiting"),
                        getTranslation("shell.connection.back"),
                        getTranslation("shell.toomuch.field"),
                        getTranslation("shell.toomuch.message")));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        view.getElement().getComponent().ifPresent(content::add);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String now = event.getLocation().getPath();
        menu.mark(now);
        plain.show(event.getLocation());
        if (!now.equals(path)) {
            getElement().executeJs("window.Vestka.arrived($0, $1)", Page.ID, path == null);
        }
        path = now;
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#" + Page.ID, getTranslation("shell.skip"));
        skip.addClassName("v-skip");
        skip.getElement().setAttribute("router-ignore", true);
        // the base of the page would turn the fragment into a way to the first page
        skip.addAttachListener(attach -> skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0)?.focus(); })",
                        Page.ID));
        return skip;
    }

    private Component edge() {
        Div edge = new Div();
        edge.addClassName("v-edge");
        edge.getElement().setAttribute("aria-hidden", "true");
        return edge;
    }

    private Component header(AuthenticationContext reader, List<ReaderPreferences> preferences) {
        Header header = new Header();
        header.addClassName("v-header");
        Anchor wordmark = new Anchor("", getTranslation("shell.wordmark"));
        wordmark.addClassName("v-wordmark");
        header.add(wordmark);

        Div panel = new Div(menu, new ReaderMenu(preferences));
        panel.addClassName("v-menu-panel");
        panel.setId("menu");
        NativeButton toggle = new NativeButton(getTranslation("shell.menu"));
        toggle.addClassName("v-menu-toggle");
        toggle.getElement().setAttribute("type", "button");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.getElement().setAttribute("aria-controls", "menu");
        toggle.addAttachListener(attach -> toggle.getElement().executeJs("window.Vestka.menu(this)"));
        header.add(panel);
        if (reader.isAuthenticated()) {
            header.add(new LeaveButton());
        }
        header.add(toggle);
        return header;
    }
}
