package org.vestka.accounts;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.shared.LanguageTag;

/** Who can act as an editor: for telling them that something waits. */
@Component
public class Editors {

    private final AccountRepository accounts;

    Editors(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Those not blocked, with the language of each. */
    public Map<AccountId, LanguageTag> all() {
        return accounts.having(Role.EDITOR, Role.ADMIN);
    }
}
