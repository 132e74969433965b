package org.vestka.mail.smtp;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets once a night what was sent long ago. */
@Configuration
class MailTidying {

    @Bean
    RecurringTask<Void> forgetFinishedMail(MailClaims claims) {
        return Tasks.recurring("mail-forget-finished", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    while (claims.deleteFinished() > 0) {
                        // some thousands at a time, so that no lock lasts
                    }
                });
    }
}
