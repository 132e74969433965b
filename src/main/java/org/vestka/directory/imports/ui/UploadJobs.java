package org.vestka.directory.imports.ui;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to uploads by the clock. */
@Configuration
class UploadJobs {

    @Bean
    RecurringTask<Void> sweepUploads(UploadFolder folder) {
        return Tasks.recurring("imports-sweep-uploads", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> {
                    try {
                        folder.sweep();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
