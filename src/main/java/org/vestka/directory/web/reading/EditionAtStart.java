package org.vestka.directory.web.reading;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A start that writes the edition into the folder {@code vestka.export} and ends: what {@code ./export.sh} does. */
@Component
@ConditionalOnProperty("vestka.export")
class EditionAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(EditionAtStart.class);

    private final Edition edition;
    private final Path folder;

    EditionAtStart(Edition edition, Environment environment) {
        this.edition = edition;
        this.folder = Path.of(environment.getRequiredProperty("vestka.export"));
    }

    /** On a thread of its own, so that nothing of the start is broken off. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("edition").start(() -> System.exit(write()));
    }

    /** @return the status with which the process ends */
    private int write() {
        try {
            LOG.info("{} files in {}, packed in {}.zip", edition.write(folder), folder, folder);
            return 0;
        } catch (FileAlreadyExistsException e) {
            LOG.error(
                    "{} is not an edition that this version wrote, and is left alone: name another folder, or take it away",
                    e.getFile());
            return 1;
        } catch (EditionUnsettled e) {
            LOG.error("while {} was written people were hidden, each time anew: write it in a quieter minute", folder);
            return 1;
        } catch (IOException e) {
            LOG.error(
                    "{} could not be written ({}): look for free space and rights, or name an empty folder",
                    folder,
                    e.getClass().getSimpleName());
            return 1;
        }
    }
}
