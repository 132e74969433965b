package org.vestka.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;

/** What holds for every page of the application. */
@StyleSheet("vestka/fonts.css")
@StyleSheet("vestka/tokens.css")
@StyleSheet("vestka/components.css")
@StyleSheet("vestka/kit.css")
@StyleSheet("vestka/shell.css")
@StyleSheet("vestka/accounts.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
}
