package org.vestka.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What holds for every page of the application. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("vestka/tokens.css")
@Push
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
}
