package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.TokenRepository;

/** Links from mails, as they are followed. */
@Component
class FollowedLinks {

    private final AccountRepository accounts;
    private final TokenRepository tokens;
    private final Clock clock;

    FollowedLinks(AccountRepository accounts, TokenRepository tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Holds the account a link was sent to and uses the link up. The account comes first: whoever blocks it or changes its
     * password holds it while its links are taken away.
     *
     * @throws LinkExpired when the link was used, replaced, or is too old
     */
    @Transactional(propagation = Propagation.MANDATORY)
    StoredAccount follow(TokenPurpose purpose, LinkToken token) {
        Instant now = Instant.now(clock);
        AccountId id = tokens.find(purpose, token.hash(), now).orElseThrow(LinkExpired::new);
        StoredAccount account = accounts.lock(id).orElseThrow(LinkExpired::new);
        if (!tokens.take(id, purpose, token.hash(), now)) {
            throw new LinkExpired();
        }
        return account;
    }
}
