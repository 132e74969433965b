package org.vestka.mail;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.persistence.OutboxListQuery;
import org.vestka.mail.persistence.OutboxRepository;
import org.vestka.mail.smtp.MailServer;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForAdmins;

/** What administrators see of the outbox, and what they can do about it. */
@Service
@AgainAfterDeadlock
@Transactional
public class MailDesk {

    private final OutboxListQuery query;
    private final OutboxRepository repository;
    private final MailServer server;
    private final MailBell bell;
    private final MailTemplates templates;

    MailDesk(
            OutboxListQuery query,
            OutboxRepository repository,
            MailServer server,
            MailBell bell,
            MailTemplates templates) {
        this.query = query;
        this.repository = repository;
        this.server = server;
        this.bell = bell;
        this.templates = templates;
    }

    /** Whether mail can go anywhere at all; otherwise it waits. */
    @ForAdmins
    public boolean hasServer() {
        return server.present();
    }

    @ForAdmins
    public OutboxNumbers numbers() {
        return query.numbers();
    }

    /** Latest first. */
    @ForAdmins
    public List<FailedMail> failed(int offset, int limit) {
        return query.failed(offset, limit);
    }

    /** In the words of whoever reads it here, not of whom it was for; of a mail that no version writes any more, its key. */
    @ForAdmins
    public String subject(FailedMail mail, LanguageTag reader) {
        return templates.all().contains(mail.template()) ? templates.subject(mail.template(), reader) : mail.template();
    }

    /**
     * Tries a failed mail again.
     *
     * @return whether it still was among the failed ones
     */
    @ForAdmins
    public boolean retry(MailMessageId id) {
        boolean waits = repository.retry(id);
        if (waits) {
            bell.ringAfterCommit();
        }
        return waits;
    }
}
