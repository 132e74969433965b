package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.vestka.accounts.AccountPage;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.LinkToken;
import org.vestka.accounts.MyAccount;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Where the link in the mail to a new address leads. One click more, because mail programs open links to look at them. */
@Route(AccountsNavigation.CONFIRM_ADDRESS)
@AnonymousAllowed
class ConfirmAddressView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final transient CurrentAccount current;
    private final transient WayOn wayOn;
    private final Stack parts = new Stack();

    ConfirmAddressView(MyAccount account, CurrentAccount current, WayOn wayOn) {
        this.current = current;
        this.wayOn = wayOn;
        this.account = account;
        narrow();
        heading(getTranslation("accounts.confirm.heading"));
        add(parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LinkToken token =
                new LinkToken(Next.parameter(event, AccountsNavigation.TOKEN).orElse(""));
        parts.removeAll();
        Optional<Set<MailPurpose>> consents = account.consentsBefore(token);
        if (consents.isEmpty()) {
            used();
        } else {
            parts.add(new Sheet(consents.get().contains(MailPurpose.REMINDER) ? confirmation(token) : choice(token)));
        }
    }

    /** A link works once; whoever opens it again after it has done its work hears that all is well. */
    private void used() {
        Optional<AccountPage> mine = current.id().map(id -> account.page());
        if (mine.map(AccountPage::confirmed).isPresent()
                && mine.map(AccountPage::waiting).isEmpty()) {
            parts.add(new Note(Tone.GREEN, getTranslation("accounts.confirm.already")), new Row(wayOn.of(this)));
        } else {
            parts.add(new Note(Tone.AMBER, getTranslation("accounts.error.link-expired")));
            parts.add(new Row(wayOn.toAccount(this)));
        }
    }

    /** Reminders were asked for before. */
    private Stack confirmation(LinkToken token) {
        ErrorText error = new ErrorText();
        return new Stack(
                new Paragraph(getTranslation("accounts.confirm.explained")),
                error,
                Buttons.primary(getTranslation("accounts.confirm.act"), () -> confirm(token, false, true, error)));
    }

    /** One choice, said in the buttons: nobody gets reminders unasked, and nobody waits for them in vain. */
    private Stack choice(LinkToken token) {
        ErrorText error = new ErrorText();
        return new Stack(
                new Paragraph(getTranslation("accounts.confirm.choice")),
                error,
                new Row(
                        Buttons.primary(
                                getTranslation("accounts.confirm.with-reminders"),
                                () -> confirm(token, true, true, error)),
                        Buttons.secondary(
                                getTranslation("accounts.confirm.without"),
                                () -> confirm(token, false, false, error))));
    }

    private void confirm(LinkToken token, boolean give, boolean reminders, ErrorText error) {
        Attempt.run(error, () -> {
            account.confirmAddress(token, give);
            parts.removeAll();
            parts.add(
                    new Sheet(new Note(
                            Tone.GREEN,
                            getTranslation(reminders ? "accounts.confirm.done.reminded" : "accounts.confirm.done"))),
                    new Row(wayOn.of(this)));
            arrived();
        });
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
