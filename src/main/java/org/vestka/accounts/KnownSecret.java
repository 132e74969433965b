package org.vestka.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.SecretMarkRepository;
import org.vestka.shared.security.ServerSecret;
import org.vestka.shared.security.ServerSecret.UnusableSecret;

/**
 * Lets nothing begin with another secret than the one this database was begun with: new addresses would be sealed under one
 * key beside old ones that nobody can open, and the record would look tampered with.
 */
@Component
class KnownSecret implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSecret.class);

    private final SecretMarkRepository marks;
    private final AuditTrail audit;
    private final ServerSecret secret;
    private final TransactionTemplate transaction;
    private final boolean lost;

    /** @param lost whoever starts says that the former secret will not come back */
    KnownSecret(
            SecretMarkRepository marks,
            AuditTrail audit,
            ServerSecret secret,
            TransactionTemplate transaction,
            @Value("${vestka.secret-lost:false}") boolean lost) {
        this.marks = marks;
        this.audit = audit;
        this.secret = secret;
        this.transaction = transaction;
        this.lost = lost;
    }

    /** @throws UnusableSecret when the database knows another secret; one that was made for this start is gone then */
    @Override
    public void afterPropertiesSet() {
        byte[] mark = secret.authenticate("mark", "vestka".getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> known = marks.find();
        if (known.isEmpty()) {
            marks.add(mark);
            known = marks.find();
        }
        if (known.filter(kept -> MessageDigest.isEqual(kept, mark)).isPresent()) {
            return;
        }
        if (!lost) {
            throw secret.refused();
        }
        transaction.executeWithoutResult(work -> {
            marks.forgetWhatWasSealed();
            audit.bindAnew();
            marks.replace(mark);
            audit.record("secret.replaced", "server", "secret");
        });
        LOG.warn(
                "the secret was replaced: everybody's mail addresses are gone, and the record says since when it can be checked");
    }
}
