package org.vestka.accounts.ui;

import com.vaadin.flow.component.Component;
import org.vestka.accounts.AccountListItem;

/** What a module above keeps of an account and administrators decide on: a field in the dialog for it. One bean for each. */
public interface AccountField {

    /** A field for one opening of the dialog, as it stands. */
    Part of(AccountListItem account);

    /** The field, and what saving does. */
    interface Part {

        Component component();

        /** Keeps what was chosen, after the roles. What is so already is no act. */
        void save();
    }
}
