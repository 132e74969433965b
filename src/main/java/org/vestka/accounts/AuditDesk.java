package org.vestka.accounts;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AuditRepository;
import org.vestka.shared.security.ForAdmins;

/** What administrators read of the audit trail. */
@Service
public class AuditDesk {

    private final AuditRepository repository;
    private final AuditTrail trail;

    AuditDesk(AuditRepository repository, AuditTrail trail) {
        this.repository = repository;
        this.trail = trail;
    }

    /** Latest first. */
    @ForAdmins
    @Transactional(readOnly = true)
    public List<AuditEvent> latest(int offset, int limit) {
        return repository.latest(offset, limit);
    }

    /** Recomputes the whole chain; see {@link AuditTrail#firstBroken()}. */
    @ForAdmins
    public OptionalLong firstBroken() {
        return trail.firstBroken();
    }
}
