package org.vestka.directory.imports.ui;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sweeps the folder of uploads when the application starts and a few times an hour. By a clock of its own and not by a job of
 * the database, which one of several servers does for all: the folder is this server's.
 */
@Component
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);
    private static final int MINUTES = 15;

    private final UploadFolder folder;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("uploads-sweep").factory());

    UploadSweep(UploadFolder folder) {
        this.folder = folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::sweep, 0, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        timer.close();
    }

    /** What cannot be deleted now is tried again the next time. */
    void sweep() {
        try {
            folder.sweep();
        } catch (IOException | RuntimeException e) {
            LOG.warn("uploads could not be swept ({})", e.getClass().getSimpleName());
        }
    }
}
