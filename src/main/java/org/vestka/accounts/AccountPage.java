package org.vestka.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/**
 * One's own account, as one sees it.
 *
 * @param confirmed the address mail goes to
 * @param waiting the address that was sent a link which nobody has followed yet
 * @param demo whether it belongs to everybody who tries the demo
 */
public record AccountPage(
        String pseudonym,
        LanguageTag language,
        Set<Role> roles,
        @Nullable EmailAddress confirmed,
        @Nullable EmailAddress waiting,
        Set<MailPurpose> consents,
        boolean demo) {

    public AccountPage {
        roles = Set.copyOf(roles);
        consents = Set.copyOf(consents);
    }
}
