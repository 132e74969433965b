package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.accounts.LinkToken;
import org.vestka.accounts.MyAccount;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Where the link in the mail to a new address leads. One click more, because mail programs open links to look at them. */
@Route(AccountsNavigation.CONFIRM_ADDRESS)
@AnonymousAllowed
class ConfirmAddressView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final Stack parts = new Stack();

    ConfirmAddressView(MyAccount account) {
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
        if (!account.canConfirm(token)) {
            parts.add(new Note(Tone.AMBER, getTranslation("accounts.error.link-expired")));
            return;
        }
        ErrorText error = new ErrorText();
        Sheet sheet = new Sheet();
        sheet.add(new Stack(
                new Paragraph(getTranslation("accounts.confirm.explained")),
                error,
                Buttons.primary(
                        getTranslation("accounts.confirm.act"),
                        () -> Attempt.run(error, () -> {
                            account.confirmAddress(token);
                            sheet.removeAll();
                            sheet.add(new Note(Tone.GREEN, getTranslation("accounts.confirm.done")));
                        }))));
        parts.add(sheet);
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
