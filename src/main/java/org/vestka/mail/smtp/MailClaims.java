package org.vestka.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.ClaimedMail;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailSettings;
import org.vestka.mail.persistence.ClaimRepository;

/**
 * The workers' acts on the outbox, each a short transaction of its own, never with the network inside. Read committed, as
 * locks on gaps would hold up those who put mail in.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class MailClaims {

    /** At once, at first: several workers share a few mails. */
    static final int FEW = 25;
    /** At once, while they go quickly. */
    static final int MANY = 100;

    /** No link in a mail about an account is good for longer. */
    private static final Duration LINKS_LIVE = Duration.ofDays(2);

    private final ClaimRepository repository;
    private final MailSettings settings;
    private final Clock clock;

    MailClaims(ClaimRepository repository, MailSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    List<ClaimedMail> claim(int atMost) {
        Instant now = clock.instant();
        return repository.claim(atMost, now, now.plus(settings.mail().lease()));
    }

    void sent(Collection<Long> ids) {
        repository.sent(ids, clock.instant());
    }

    void dropped(Collection<ClaimedMail> mails, MailFailure reason) {
        repository.dropped(ids(mails), reason, clock.instant());
    }

    void failed(ClaimedMail mail, MailFailure reason) {
        repository.failed(mail, reason, clock.instant());
    }

    /** Tries again after a while, or gives up where that was the last attempt. */
    void failedForNow(ClaimedMail mail, MailFailure reason) {
        if (mail.attempts() + 1 >= settings.mail().attempts()) {
            failed(mail, reason);
        } else {
            Duration pause = Backoff.after(mail.attempts() + 1, settings.mail().firstRetry(), Duration.ofHours(6));
            repository.retryLater(mail, reason, clock.instant().plus(pause));
        }
    }

    void giveBack(Collection<ClaimedMail> mails) {
        if (!mails.isEmpty()) {
            repository.giveBack(mails.iterator().next().claim(), ids(mails), clock.instant());
        }
    }

    int deleteFinished() {
        repository.giveUpAccountMailFailedBefore(clock.instant().minus(LINKS_LIVE));
        return repository.deleteFinishedBefore(
                clock.instant().minus(settings.mail().keep()));
    }

    private static List<Long> ids(Collection<ClaimedMail> mails) {
        return mails.stream().map(ClaimedMail::id).toList();
    }
}
