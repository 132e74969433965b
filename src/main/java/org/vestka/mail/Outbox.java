package org.vestka.mail;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.persistence.OutboxRepository;

/** Where mail is put to be sent: a table, so that it goes if and only if what it tells about has happened. */
@Component
public class Outbox {

    /** A mail as it lies in the outbox. */
    public record SealedMail(MailDraft draft, byte[] arguments, String messageId) {}

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

    /**
     * Puts many mails into the outbox, within the caller's transaction, passing over those whose key is known already. Asks
     * the database a few times for hundreds of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueAll(Collection<MailDraft> drafts) {
        List<SealedMail> sealed = drafts.stream()
                .map(draft ->
                        new SealedMail(draft, arguments.close(draft.arguments(), draft.dedupKey()), messageIds.next()))
                .toList();
        if (repository.insertAll(sealed)) {
            bell.ringAfterCommit();
        }
    }

    /**
     * Takes mail out that has not gone, within the caller's transaction: what it tells of was taken back.
     *
     * @param keysBeginWith what the keys of all of it have in common
     * @return whom such mail has reached, or is reaching just now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecipientId> withdraw(String keysBeginWith) {
        return repository.withdraw(keysBeginWith);
    }

    /** Removes every trace of mail to somebody, sent or not, within the caller's transaction: an account is erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(RecipientId recipient) {
        repository.deleteAllTo(recipient);
    }
}
