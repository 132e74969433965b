package org.vestka.directory.corrections;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.Editors;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.Outbox;
import org.vestka.mail.PublicLinks;
import org.vestka.mail.RecipientId;
import org.vestka.shared.Utc;

/**
 * Tells editors that people were hidden and wait for their look, once a day, and every six hours while a wish has not taken effect.
 * It looks every quarter of an hour: a mail written in the same second would tell when somebody was here.
 */
@Component
class HidingAlarm {

    /** How often at most while somebody who asks to be hidden is still shown. */
    private static final Duration ALARMS = Duration.ofHours(6);

    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final String QUEUE = "/corrections";

    private final CorrectionRepository corrections;
    private final Editors editors;
    private final Outbox outbox;
    private final PublicLinks links;
    private final Clock clock;

    HidingAlarm(CorrectionRepository corrections, Editors editors, Outbox outbox, PublicLinks links, Clock clock) {
        this.corrections = corrections;
        this.editors = editors;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    public void tell() {
        if (corrections.hides() > 0) {
            mail("hidden", Utc.today(clock).toString());
        }
        if (corrections.hidesThatWait()) {
            // whoever asked first in the morning does not silence who asks in the evening
            long part = clock.instant().getEpochSecond() / ALARMS.toSeconds();
            mail("alarm", Long.toString(part));
        }
    }

    private void mail(String template, String once) {
        List<MailDraft> drafts = new ArrayList<>();
        editors.all()
                .forEach((editor, language) -> drafts.add(new MailDraft(
                        "corrections." + template,
                        new RecipientId(editor.value()),
                        language,
                        Map.of("link", links.to(QUEUE)),
                        template + ":" + once + ":" + editor.value(),
                        MailPurpose.REMINDER)));
        outbox.enqueueAll(drafts);
    }

    /** When it looks. */
    @Configuration
    static class Job {

        @Bean
        RecurringTask<Void> tellEditorsOfHiding(HidingAlarm alarm) {
            return Tasks.recurring("corrections-alarm", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> alarm.tell());
        }
    }
}
