package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** A file on its way from the upload to its review: broken, uploaded twice, cut off by a crash. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class FilesBeingReadTest extends EditorAtWork {

    @Autowired
    private ImportReading reading;

    @Autowired
    private Readings readings;

    @Test
    void aBrokenFileLeavesNothingBehind() throws IOException {
        ListId id = list("broken");
        int before = imports.count();
        Path file = Files.writeString(folder.resolve("broken.csv"), "id,name\n1,Ann\n2\n");
        BegunImport begun = imports.begin(id, 1, LanguageTag.EN, "broken.csv", file);
        assertThatThrownBy(() -> imports.reader(begun.id(), file, null).run())
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.row()).isEqualTo(3));
        assertThat(imports.count()).isEqualTo(before);
        // whoever was away comes back and is told
        assertThat(imports.reading(begun.id())).hasValueSatisfying(state -> {
            assertThat(state.stage()).isEqualTo(ReadingState.Stage.REFUSED);
            assertThat(Objects.requireNonNull(state.refused()).row()).isEqualTo(3);
        });
    }

    @Test
    void aNameWithoutALetterWasLostWhenTheFileWasSaved() {
        Path file = file("id,name\n1,Ann Invented\n2,????? ?????????\n");
        int before = imports.count();
        BegunImport begun = imports.begin(listOf("lost", file), 1, LanguageTag.RU, "lost.csv", file);
        assertThatThrownBy(() -> imports.reader(begun.id(), file, null).run())
                .isInstanceOfSatisfying(FileRefused.class, e -> {
                    assertThat(e.fault()).isEqualTo(FileFault.LOST_LETTERS);
                    assertThat(e.row()).isEqualTo(3);
                });
        assertThat(imports.count()).isEqualTo(before);
    }

    @Test
    void oneFileIsReadOnceWhoeverUploadsItAgainMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.csv"), "id,name\n1,Ann Invented\n");
        ListId id = list("twice");
        BegunImport first = imports.begin(id, 1, LanguageTag.EN, "twi\u202Ece.csv", file);
        assertThat(imports.batch(first.id()).orElseThrow().fileName()).isEqualTo("twice.csv");
        assertThat(imports.reading(first.id())).isPresent();
        assertThat(imports.begin(id, 1, LanguageTag.EN, "other.csv", file))
                .isEqualTo(new BegunImport(first.id(), true));
        imports.reader(first.id(), file, null).run();
        assertThat(imports.reading(first.id())).isEmpty();
        assertThat(imports.batch(first.id()).orElseThrow().state()).isEqualTo(ImportState.REVIEW);
    }

    @Test
    void whatWasBeingReadWhenTheApplicationDiedSaysSoAfterTheNextStart() throws IOException {
        Path file = Files.writeString(folder.resolve("killed.csv"), "id,name\n1,Ann Invented\n");
        ImportId begun = imports.begin(list("killed"), 1, LanguageTag.EN, "killed.csv", file)
                .id();
        assertThat(imports.batch(begun).orElseThrow().state()).isEqualTo(ImportState.READING);

        reading.closeInterrupted();
        assertThat(imports.batch(begun).orElseThrow().state())
                .as("still being read")
                .isEqualTo(ImportState.READING);
        // as after a start, when nothing is being read
        readings.done(begun);
        reading.closeInterrupted();

        assertThat(imports.batch(begun).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(review.count(begun, ReviewFilter.ALL)).isZero();
        assertThatThrownBy(() -> imports.discard(begun)).isInstanceOf(ImportMoved.class);
    }
}
