package org.vestka.mail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.persistence.OutboxRepository;

/** Where mail is put to be sent: a table, so that it goes if and only if what it tells about has happened. */
@Component
public class Outbox {

    private final OutboxRepository repository;
    private final SealedArguments arguments;
    private final MessageIds messageIds;
    private final MailBell bell;

    Outbox(OutboxRepository repository, SealedArguments arguments, MessageIds messageIds, MailBell bell) {
        this.repository = repository;
        this.arguments = arguments;
        this.messageIds = messageIds;
        this.bell = bell;
    }

    /**
     * Puts a mail into the outbox, within the caller's transaction: it goes once that commits, and never if it does not.
     * Does nothing where the draft's key is known already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(MailDraft draft) {
        if (repository.insert(draft, arguments.close(draft.arguments(), draft.dedupKey()), messageIds.next())) {
            bell.ringAfterCommit();
        }
    }

    /** Removes every trace of mail to somebody, sent or not, within the caller's transaction: an account is erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(RecipientId recipient) {
        repository.deleteAllTo(recipient);
    }
}
