package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not an edition of ours is neither replaced nor removed. */
class EditionFolderTest {

    @TempDir
    Path stick;

    @Test
    void aSiteOfSomebodyElseWithAStyleSheetStays() throws IOException {
        Path site = Files.createDirectories(stick.resolve("site"));
        Files.writeString(site.resolve(FolderLinks.STYLE), "mine");
        assertThatThrownBy(() -> EditionFolder.begin(site)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(site.resolve(FolderLinks.STYLE)).hasContent("mine");
        assertThat(left()).containsExactly("site");
    }

    @Test
    void whatStandsBesideTheFolderStays() throws IOException {
        Path packed = stick.resolve("copy.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            zip.putNextEntry(new ZipEntry("diary.txt"));
        }
        byte[] mine = Files.readAllBytes(packed);
        assertThatThrownBy(() -> EditionFolder.begin(stick.resolve("copy")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(packed).hasBinaryContent(mine);

        Path noZip = Files.writeString(stick.resolve("other.zip"), "not packed at all");
        assertThatThrownBy(() -> EditionFolder.begin(stick.resolve("other")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(noZip).hasContent("not packed at all");

        Path drafts = Files.createDirectories(stick.resolve("third.new"));
        Files.writeString(drafts.resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> EditionFolder.begin(stick.resolve("third")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(drafts.resolve("diary.txt")).hasContent("mine");
        assertThat(left()).containsExactly("copy.zip", "other.zip", "third.new");
    }

    @Test
    void theOldOneStaysUntilTheNewOneIsWhole() throws IOException {
        Path folder = stick.resolve("copy");
        write(folder, "first");
        try (EditionFolder broken = EditionFolder.begin(folder)) {
            broken.add("page.html", bytes("second"));
            assertThat(folder.resolve("page.html")).hasContent("first");
        }
        assertThat(folder.resolve("page.html")).hasContent("first");
        assertThat(left()).containsExactly("copy", "copy.zip");

        Files.writeString(folder.resolve("old.html"), "");
        write(folder, "third");
        assertThat(folder.resolve("page.html")).hasContent("third");
        assertThat(folder.resolve("old.html")).doesNotExist();
        assertThat(left()).containsExactly("copy", "copy.zip");
    }

    @Test
    void whatWasAsideWhenThePowerWentComesBack() throws IOException {
        Path folder = stick.resolve("copy");
        write(folder, "first");
        Path work = Files.createDirectories(stick.resolve("copy.new"));
        Files.writeString(work.resolve(EditionFolder.MARK), "");
        Files.move(folder, work.resolve("old"));
        EditionFolder.begin(folder).close();
        assertThat(folder.resolve("page.html")).hasContent("first");
        assertThat(left()).containsExactly("copy", "copy.zip");
    }

    @Test
    void whatIsPutThereMeanwhileStaysToo() throws IOException {
        Path folder = stick.resolve("copy");
        try (EditionFolder files = EditionFolder.begin(folder)) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("diary.txt"), "mine");
            assertThatThrownBy(files::finish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(folder.resolve("diary.txt")).hasContent("mine");
        assertThat(left()).containsExactly("copy");
    }

    private static void write(Path folder, String words) throws IOException {
        try (EditionFolder files = EditionFolder.begin(folder)) {
            files.add("page.html", bytes(words));
            assertThat(files.finish()).as("with the mark").isEqualTo(2);
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> left = Files.list(stick)) {
            return left.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
