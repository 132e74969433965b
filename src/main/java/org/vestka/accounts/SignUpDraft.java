package org.vestka.accounts;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/**
 * What somebody fills in to get an account.
 *
 * @param address where reminders and a forgotten password's link go; null where none was given
 * @param reminders whether they want reminders; of no effect without an address
 */
public record SignUpDraft(
        Pseudonym pseudonym,
        String password,
        LanguageTag language,
        @Nullable EmailAddress address,
        boolean reminders) {

    /** Tells nothing of what is in it. */
    @Override
    public String toString() {
        return "SignUpDraft[…]";
    }
}
