package org.vestka.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.vestka.accounts.AccountPage;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.MyData;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** One's own account: language, mail, password, the copy of one's data, the way out. */
@Route(AccountsNavigation.ACCOUNT)
@PermitAll
class AccountView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final transient MyData data;
    private final transient DemoAccounts demo;
    private final Stack parts = new Stack();

    AccountView(MyAccount account, MyData data, DemoAccounts demo) {
        this.account = account;
        this.data = data;
        this.demo = demo;
        narrow();
        add(parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        parts.removeAll();
        AccountPage page = account.page();
        heading(page.pseudonym());
        lead(getTranslation("accounts.account.lead"));
        acts(Buttons.secondary(getTranslation("accounts.sign-out"), AccountView::signOut));
        if (page.demo()) {
            parts.add(new Note(Tone.AMBER, getTranslation("accounts.error.demo-account")));
        }
        parts.add(
                roles(page),
                language(page),
                new MailSection(account, page, demo, this::show),
                new PasswordSection(account),
                new RecoveryCodeSection(account),
                sessions(),
                traces(),
                new DataSection(account, data));
    }

    private Section roles(AccountPage page) {
        Row badges = new Row();
        page.roles().stream()
                .sorted()
                .forEach(role ->
                        badges.add(new Badge(Tone.BLUE, getTranslation("accounts.role." + Attempt.word(role)))));
        return new Section(getTranslation("accounts.roles"), badges);
    }

    private Section language(AccountPage page) {
        RadioButtonGroup<LanguageTag> languages = new RadioButtonGroup<>();
        languages.setAriaLabel(getTranslation("accounts.language"));
        languages.setItems(Languages.OFFERED);
        languages.setItemLabelGenerator(AccountView::nameOf);
        languages.setValue(page.language());
        languages.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                account.setLanguage(change.getValue());
                ReaderLanguage.choose(change.getValue());
                UI.getCurrent().getPage().reload();
            }
        });
        return new Section(
                getTranslation("accounts.language"),
                new Stack(new Paragraph(getTranslation("accounts.language.explained")), languages));
    }

    private Section sessions() {
        return new Section(
                getTranslation("accounts.sessions"),
                new Sheet(new Stack(
                        new Paragraph(getTranslation("accounts.sessions.explained")),
                        Buttons.secondary(getTranslation("accounts.sessions.end"), () -> {
                            goHome();
                            account.signOutEverywhere();
                        }))));
    }

    /** What we cannot take away. */
    private Section traces() {
        return new Section(
                getTranslation("accounts.traces"), new Paragraph(getTranslation("accounts.traces.explained")));
    }

    /** The page is told first: nothing reaches it when its session has ended. */
    private static void signOut() {
        goHome();
        new SecurityContextLogoutHandler()
                .logout(
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse(),
                        null);
    }

    /** The other tabs hear of it at once, not only when the next page is there. */
    private static void goHome() {
        UI.getCurrent().getPage().executeJs("window.Vestka.nobody()");
        UI.getCurrent().getPage().setLocation("/");
    }

    /** Each language in itself. */
    private static String nameOf(LanguageTag language) {
        Locale locale = language.locale();
        return locale.getDisplayLanguage(locale);
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
