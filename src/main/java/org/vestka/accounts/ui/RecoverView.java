package org.vestka.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.accounts.Admitted;
import org.vestka.accounts.LinkToken;
import org.vestka.accounts.Recovery;
import org.vestka.accounts.SignedIn;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Coming back in: ask for a link, use the recovery code, or, having followed a link, set a new password. */
@Route(AccountsNavigation.RECOVER)
@AnonymousAllowed
class RecoverView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Recovery recovery;
    private final transient SignedInSession session;
    private final transient DemoAccounts demo;
    private final Stack parts = new Stack();

    RecoverView(Recovery recovery, SignedInSession session, DemoAccounts demo) {
        this.recovery = recovery;
        this.session = session;
        this.demo = demo;
        narrow();
        add(parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<LinkToken> token =
                Next.parameter(event, AccountsNavigation.TOKEN).map(LinkToken::new);
        parts.removeAll();
        heading(getTranslation("accounts.recover.heading"));
        Optional<String> pseudonym = token.flatMap(recovery::pseudonymFor);
        if (token.isPresent() && pseudonym.isPresent()) {
            parts.add(withLink(token.get(), pseudonym.get()));
            return;
        }
        if (token.isPresent()) {
            parts.add(new Note(Tone.AMBER, getTranslation("accounts.error.link-expired")));
        }
        parts.add(askForLink(), withCode());
    }

    private Sheet withLink(LinkToken token, String pseudonym) {
        PasswordField password = Fields.newPassword(getTranslation("accounts.password.new"));
        ErrorText error = new ErrorText();
        return new Sheet(new Stack(
                new Paragraph(getTranslation("accounts.recover.for", pseudonym)),
                password,
                error,
                Buttons.primary(
                        getTranslation("accounts.recover.set"),
                        () -> Attempt.run(
                                error,
                                () -> Fields.with(password, () -> {
                                    SignedIn who = recovery.withLink(token, password.getValue());
                                    session.begin(who);
                                    session.goOn(UI.getCurrent(), LocalPath.HOME);
                                })))));
    }

    private Section askForLink() {
        TextField name = Fields.pseudonym(getTranslation("accounts.recover.name"));
        name.setMaxLength(254);
        ErrorText error = new ErrorText();
        WorkNote work = new WorkNote(error);
        Stack stack = new Stack();
        stack.add(
                new Paragraph(getTranslation("accounts.recover.link.explained")),
                name,
                error,
                work,
                Buttons.secondary(getTranslation("accounts.recover.link.send"), () -> {
                    if (said(name)) {
                        work.run(solution -> {
                            recovery.sendLink(name.getValue(), solution);
                            stack.removeAll();
                            stack.add(
                                    new Note(Tone.BLUE, getTranslation("accounts.recover.link.sent")),
                                    new DemoMailboxLink(demo));
                            arrived();
                        });
                    }
                }));
        return new Section(getTranslation("accounts.recover.link"), new Sheet(stack));
    }

    private boolean said(TextField name) {
        boolean missing = name.getValue().isBlank();
        name.setErrorMessage(getTranslation("accounts.recover.name.missing"));
        name.setInvalid(missing);
        if (missing) {
            name.focus();
        }
        return !missing;
    }

    private Section withCode() {
        TextField pseudonym = Fields.pseudonym(getTranslation("accounts.pseudonym"));
        TextField code = new TextField(getTranslation("accounts.recover.code.field"));
        code.setWidthFull();
        code.setMaxLength(60);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "off");
        PasswordField password = Fields.newPassword(getTranslation("accounts.password.new"));
        ErrorText error = new ErrorText();
        WorkNote work = new WorkNote(error);
        return new Section(
                getTranslation("accounts.recover.code"),
                new Sheet(new Stack(
                        new Paragraph(getTranslation("accounts.recover.code.explained")),
                        pseudonym,
                        code,
                        password,
                        error,
                        work,
                        Buttons.primary(
                                getTranslation("accounts.recover.set"),
                                () -> work.run(solution -> Fields.with(password, () -> {
                                    Admitted admitted = recovery.withCode(
                                            pseudonym.getValue(), code.getValue(), password.getValue(), solution);
                                    session.begin(admitted.who());
                                    parts.removeAll();
                                    heading(getTranslation("accounts.code.heading"));
                                    parts.add(new RecoveryCodePanel(
                                            admitted.recoveryCode(),
                                            () -> session.goOn(UI.getCurrent(), LocalPath.HOME)));
                                    arrived();
                                }))))));
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
