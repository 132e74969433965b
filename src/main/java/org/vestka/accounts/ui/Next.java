package org.vestka.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;

/** What a page of this module was told in its link. */
final class Next {

    private Next() {}

    /** Where to go on afterwards; nothing that leads to another server, and not back to signing in. */
    static Optional<LocalPath> of(BeforeEnterEvent event) {
        return parameter(event, AccountsNavigation.NEXT)
                .flatMap(LocalPath::parse)
                .filter(path -> !path.value().startsWith(AccountsNavigation.SIGN_IN)
                        && !path.value().startsWith(AccountsNavigation.SIGN_UP));
    }

    static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }
}
