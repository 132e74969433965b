package org.vestka.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.accounts.CurrentAccount;
import org.vestka.shared.ui.Buttons;

/**
 * From a page that a link in a mail has opened to what is theirs: letters and promises, else the account. The link may have been
 * opened where nobody is signed in, who is led there by signing in.
 */
@org.springframework.stereotype.Component
class WayOn {

    private final CurrentAccount current;
    private final ObjectProvider<StartPage> starts;

    WayOn(CurrentAccount current, ObjectProvider<StartPage> starts) {
        this.current = current;
        this.starts = starts;
    }

    Anchor of(Component page) {
        if (current.id().isEmpty()) {
            return toAccount(page);
        }
        Optional<String> start =
                starts.orderedStream().flatMap(each -> each.path().stream()).findFirst();
        return start.map(path -> Buttons.primaryLink(page.getTranslation("accounts.confirm.on"), path))
                .orElseGet(() -> toAccount(page));
    }

    /** Where the mail is decided on. */
    Anchor toAccount(Component page) {
        return current.id().isEmpty()
                ? Buttons.primaryLink(
                        page.getTranslation("accounts.sign-in"),
                        AccountsNavigation.signIn(AccountsNavigation.account()))
                : Buttons.primaryLink(page.getTranslation("accounts.confirm.account"), AccountsNavigation.account());
    }
}
