package org.vestka.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.Admitted;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.PasswordFault;
import org.vestka.accounts.PasswordRules;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.SignUp;
import org.vestka.accounts.SignUpDraft;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Getting an account: a pseudonym, a password, and nothing else that is needed. */
@Route(AccountsNavigation.SIGN_UP)
@AnonymousAllowed
class SignUpView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignUp signUp;
    private final transient SignedInSession session;
    private final transient CurrentAccount current;
    private final TextField pseudonym;
    private final PasswordField password;
    private final EmailField address;
    private final Checkbox reminders;
    private final ErrorText error = new ErrorText();
    private final WorkNote work = new WorkNote(error);
    private final Anchor signIn = new Anchor();
    private final Stack form = new Stack();
    private transient @Nullable LocalPath next;

    SignUpView(SignUp signUp, SignedInSession session, CurrentAccount current) {
        this.signUp = signUp;
        this.session = session;
        this.current = current;
        narrow();
        heading(getTranslation("accounts.sign-up.heading"));
        lead(getTranslation("accounts.sign-up.lead"));
        pseudonym = Fields.pseudonym(getTranslation("accounts.pseudonym"));
        pseudonym.setHelperText(getTranslation("accounts.pseudonym.help"));
        password = Fields.newPassword(getTranslation("accounts.password"));
        address = Fields.address(getTranslation("accounts.sign-up.address"));
        address.setHelperText(getTranslation("accounts.sign-up.address.help"));
        reminders = new Checkbox(getTranslation("accounts.sign-up.consent"));
        reminders.setVisible(false);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(
                change -> reminders.setVisible(!address.getValue().isBlank()));
        Button act = Buttons.primary(getTranslation("accounts.sign-up"), this::signUp);
        act.addClickShortcut(Key.ENTER).listenOn(pseudonym, password, address);
        signIn.setText(getTranslation("accounts.sign-up.have-account"));
        form.add(new Sheet(new Stack(pseudonym, password, address, reminders, error, work, act)), signIn);
        add(form);
        pseudonym.setAutofocus(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo(AccountView.class);
            return;
        }
        next = Next.of(event).orElse(null);
        signIn.setHref(AccountsNavigation.signIn(next == null ? "" : next.value()));
    }

    private void signUp() {
        // what was refused before may have been mended by now
        error.clear();
        SignUpDraft draft = draft();
        if (draft == null) {
            return;
        }
        work.run(solution -> Fields.with(password, () -> {
            Admitted admitted = signUp.signUp(draft, solution);
            session.begin(admitted.who());
            form.removeAll();
            heading(getTranslation("accounts.code.heading"));
            lead(getTranslation("accounts.sign-up.done"));
            if (draft.address() != null) {
                form.add(new Note(Tone.BLUE, getTranslation("accounts.sign-up.address.sent")));
            }
            form.add(new RecoveryCodePanel(admitted.recoveryCode(), () -> session.goOn(UI.getCurrent(), next)));
            arrived();
        }));
    }

    private @Nullable SignUpDraft draft() {
        Pseudonym name = readPseudonym();
        String typed = address.getValue().strip();
        boolean wrong = !typed.isEmpty() && !EmailAddress.isValid(typed);
        address.setInvalid(wrong);
        address.setErrorMessage(getTranslation("accounts.address.invalid"));
        boolean tooShort = password.getValue().length() < PasswordRules.MIN_LENGTH;
        if (tooShort) {
            password.setErrorMessage(Attempt.fault(password, PasswordFault.TOO_SHORT));
        }
        password.setInvalid(tooShort);
        if (name == null || wrong || tooShort) {
            return null;
        }
        LanguageTag language = ReaderLanguage.current();
        EmailAddress mail = typed.isEmpty() ? null : new EmailAddress(typed);
        return new SignUpDraft(name, password.getValue(), language, mail, reminders.getValue());
    }

    private @Nullable Pseudonym readPseudonym() {
        try {
            pseudonym.setInvalid(false);
            return new Pseudonym(pseudonym.getValue());
        } catch (IllegalArgumentException e) {
            pseudonym.setErrorMessage(getTranslation("accounts.pseudonym.invalid"));
            pseudonym.setInvalid(true);
            pseudonym.focus();
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
