package org.vestka.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.SignIn;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Signing in with a pseudonym and a password. */
@Route(AccountsNavigation.SIGN_IN)
@AnonymousAllowed
class SignInView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignedInSession session;
    private final transient CurrentAccount current;
    private final TextField pseudonym;
    private final PasswordField password;
    private final ErrorText error = new ErrorText();
    private final WorkNote work = new WorkNote(error);
    private final Anchor signUp = new Anchor();
    private transient @Nullable LocalPath next;

    SignInView(SignIn signIn, SignedInSession session, CurrentAccount current, DemoAccounts demo) {
        this.signIn = signIn;
        this.session = session;
        this.current = current;
        narrow();
        heading(getTranslation("accounts.sign-in.heading"));
        pseudonym = Fields.pseudonym(getTranslation("accounts.pseudonym"));
        password = Fields.password(getTranslation("accounts.password"));
        Button act = Buttons.primary(getTranslation("accounts.sign-in"), this::signIn);
        act.addClickShortcut(Key.ENTER).listenOn(pseudonym, password);
        signUp.setText(getTranslation("accounts.sign-in.no-account"));
        Anchor recover = new Anchor(AccountsNavigation.recover(), getTranslation("accounts.sign-in.forgotten"));
        add(new Sheet(new Stack(pseudonym, password, error, work, act)), new Stack(signUp, recover));
        List<DemoAccount> accounts = demo.accounts();
        if (!accounts.isEmpty()) {
            add(new DemoAccountsNote(accounts, new DemoMailboxLink(demo), this::fill));
        } else if (demo.closed()) {
            add(new Note(Tone.AMBER, getTranslation("accounts.demo.closed")));
        }
        pseudonym.setAutofocus(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo(AccountView.class);
            return;
        }
        next = Next.of(event).orElse(null);
        signUp.setHref(AccountsNavigation.signUp(next == null ? "" : next.value()));
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
