package org.vestka.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.SignIn;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Signing in with a pseudonym and a password. */
@Route(AccountsNavigation.SIGN_IN)
@AnonymousAllowed
class SignInView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignedInSession session;
    private final transient CurrentAccount current;
    private final TextField pseudonym;
    private final PasswordField password;
    private final ErrorText error = new ErrorText();
    private final WorkNote work = new WorkNote(error);
    private final Anchor signUp = new Anchor();
    private final Button act;
    private final Stack before = new Stack();
    private final transient ObjectProvider<AccountPurpose> purposes;
    private transient @Nullable LocalPath next;

    SignInView(
            SignIn signIn,
            SignedInSession session,
            CurrentAccount current,
            DemoAccounts demo,
            ObjectProvider<AccountPurpose> purposes) {
        this.purposes = purposes;
        this.signIn = signIn;
        this.session = session;
        this.current = current;
        narrow();
        pseudonym = Fields.pseudonym(getTranslation("accounts.pseudonym"));
        password = Fields.password(getTranslation("accounts.password"));
        act = Buttons.primary(getTranslation("accounts.sign-in"), this::signIn);
        act.addClickShortcut(Key.ENTER).listenOn(pseudonym, password);
        signUp.setText(getTranslation("accounts.sign-in.no-account"));
        Anchor recover = new Anchor(AccountsNavigation.recover(), getTranslation("accounts.sign-in.forgotten"));
        add(before, new Sheet(new Stack(pseudonym, password, error, work, act)), new Stack(signUp, recover));
        List<DemoAccount> accounts = demo.accounts();
        if (!accounts.isEmpty()) {
            add(new DemoAccountsNote(accounts, new DemoMailboxLink(demo), this::fill));
        } else if (demo.closed()) {
            add(new Note(Tone.AMBER, getTranslation("accounts.demo.closed")));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo(AccountView.class);
            return;
        }
        Optional<LocalPath> wanted = session.takeWanted();
        Optional<LocalPath> page = Next.of(event).or(() -> wanted);
        Optional<String> rather = from(page, AccountPurpose::rather);
        if (rather.isPresent()) {
            event.forwardTo(rather.get());
            return;
        }
        next = page.orElse(null);
        signUp.setHref(AccountsNavigation.signUp(next == null ? "" : next.value()));
        Optional<AccountPurpose.Words> why = from(page, AccountPurpose::of);
        heading(why.map(AccountPurpose.Words::heading).orElseGet(() -> getTranslation("accounts.sign-in.heading")));
        before.removeAll();
        why.ifPresent(this::tellWhy);
        before.setVisible(why.isPresent());
        signUp.setVisible(why.isEmpty());
        act.setThemeVariant(ButtonVariant.PRIMARY, why.isEmpty());
        // who has only just learned that they need an account reads first
        pseudonym.setAutofocus(why.isEmpty());
    }

    /** From here on the address says where they wanted to go: for a reload, and for this page alone. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LocalPath wanted = next;
        if (wanted != null
                && !event.getLocation().getQueryParameters().getParameters().containsKey(AccountsNavigation.NEXT)) {
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, AccountsNavigation.signIn(wanted.value())));
        }
    }

    private <T> Optional<T> from(Optional<LocalPath> page, BiFunction<AccountPurpose, String, Optional<T>> asked) {
        return page.flatMap(path -> purposes.orderedStream()
                .flatMap(purpose -> asked.apply(purpose, path.value()).stream())
                .findFirst());
    }

    /** To whoever came for a page of somebody with an account: what it is for, and how to get one before how to use it. */
    private void tellWhy(AccountPurpose.Words why) {
        Row ways = new Row(Buttons.primaryLink(getTranslation("accounts.sign-in.make"), signUp.getHref()));
        AccountPurpose.Without without = why.without();
        if (without != null) {
            ways.add(Buttons.secondaryLink(without.label(), without.href()));
        }
        before.add(new Paragraph(why.lead()), ways, new H2(getTranslation("accounts.sign-in.have-account")));
    }

    private void signIn() {
        String name = pseudonym.getValue();
        String said = password.getValue();
        work.run(solution -> {
            session.begin(signIn.signIn(name, said, solution));
            session.goOn(UI.getCurrent(), next);
        });
        password.clear();
    }

    private void fill(DemoAccount account) {
        pseudonym.setValue(account.pseudonym());
        password.setValue(account.password());
        signIn();
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
