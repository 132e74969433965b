package org.vestka.directory.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads nobody reads any more are not kept. */
@SuppressWarnings("NullAway.Init")
class UploadFolderTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @TempDir
    private Path data;

    @Test
    void whatAKilledApplicationLeftIsDeletedAtTheNextStart() throws IOException {
        Path left = folderAt(NOON).newFile();
        UploadFolder next = folderAt(NOON);
        Path meanwhile = Files.writeString(next.newFile(), "somebody was quick");
        assertThat(left).doesNotExist();
        next.sweep();
        assertThat(meanwhile).exists();

        folderAt(NOON).sweep();
        assertThat(meanwhile).doesNotExist();
    }

    @Test
    void whatHasWaitedForAnHourIsDeletedUnlessItIsRead() throws IOException {
        TurnedClock clock = new TurnedClock();
        UploadFolder folder = new UploadFolder(data.toString(), clock);
        Path forgotten = folder.newFile();
        UploadedFile list = new UploadedFile(folder.newFile(), "list.csv");
        clock.now = NOON.plus(UploadFolder.WAITS);
        folder.sweep();
        assertThat(forgotten).exists();

        Runnable reading = folder.reading(list, () -> {
            clock.now = NOON.plus(UploadFolder.WAITS.multipliedBy(3));
            try {
                folder.sweep();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            assertThat(forgotten).doesNotExist();
            assertThat(list.path()).exists();
            throw new IllegalArgumentException("the file is broken");
        });
        assertThatThrownBy(reading::run).isInstanceOf(IllegalArgumentException.class);
        assertThat(list.path()).doesNotExist();
    }

    @Test
    void theServerSweepsItsOwnFolderFromItsStartOn() throws Exception {
        Path left = folderAt(NOON).newFile();
        UploadSweep sweep = new UploadSweep(folderAt(NOON));
        try {
            sweep.start();
            await().untilAsserted(() -> assertThat(left).doesNotExist());
        } finally {
            sweep.stop();
        }
    }

    private UploadFolder folderAt(Instant now) {
        return new UploadFolder(data.toString(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class TurnedClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
