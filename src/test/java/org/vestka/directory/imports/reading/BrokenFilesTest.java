package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

class BrokenFilesTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String WORDS = "id,name,prison\n1,Николай Придуманович,ИК № 17\n2,Ольга Узорова,освобождена\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void oldCyrillicIsNamedWithTheRowAndCanBeReadWhenOneSaysSo() throws IOException {
        Path file = file(WORDS.getBytes(CYRILLIC));
        FileRefused refused = refused(file, null);
        assertThat(refused.fault()).isEqualTo(FileFault.OTHER_ENCODING);
        assertThat(refused.detail()).isEqualToIgnoringCase("windows-1251");
        assertThat(refused.row()).isEqualTo(2);
        assertThat(ListFile.read(file, ImportLimits.DEFAULT, CYRILLIC)
                        .lines()
                        .getFirst()
                        .cells())
                .contains("Николай Придуманович");
    }

    @Test
    void anOldEncodingIsNamedAlsoWhereFewWordsStandAmongMuchElse() throws IOException {
        String cyrillic = "id,url,name,status,prison\n"
                + "1,https://list.example/1,Ганна Выдуманая,active,\"ПК № 4; 246035, г. Гомель, вул. Антошкина, 3\"\n"
                + "2,https://list.example/2,Павел Выдуманы,active,Дом за ракой\n"
                + "3,https://list.example/3,Юры Выдуманы,former,вызвалены\n";
        for (String charset : new String[] {"windows-1251", "KOI8-R", "ISO-8859-5"}) {
            FileRefused refused = refused(file(cyrillic.getBytes(Charset.forName(charset))), null);
            assertThat(refused.detail()).isEqualToIgnoringCase(charset);
        }
        String chinese = "姓名,性别,地点\n王炳章,男,广东省韶关监狱\n郭飞雄,男,广东省女子监狱\n";
        for (String charset : new String[] {"GB18030", "Big5"}) {
            FileRefused refused = refused(file(chinese.getBytes(Charset.forName(charset))), null);
            assertThat(refused.detail()).isEqualToIgnoringCase(charset);
        }
        String latin = "name;first\nMüller;José\nGarçon;Éloïse\nStraße;Søren\n";
        FileRefused refused = refused(file(latin.getBytes(Charset.forName("windows-1252"))), null);
        assertThat(refused.detail()).isIn("ISO-8859-1", "windows-1252", StandardCharsets.UTF_8.name());
    }

    @Test
    void unicodeWithAndWithoutMarkIsRead() throws IOException {
        byte[] utf8 = WORDS.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[utf8.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        for (byte[] bytes : new byte[][] {
            utf8,
            marked,
            WORDS.getBytes(StandardCharsets.UTF_16),
            ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE),
            ("id,name,place,more\n1,Ann,Nowhere,x\n").getBytes(StandardCharsets.UTF_16LE)
        }) {
            Table table = ListFile.read(file(bytes), ImportLimits.DEFAULT, null);
            assertThat(table.header().getFirst()).isEqualTo("id");
        }
    }

    @Test
    void lettersLostEarlierAreNoticed() throws IOException {
        FileRefused refused = refused(file("id,name\n1,Ann\n2,Mik\uFFFDla\n".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.LOST_LETTERS);
        assertThat(refused.row()).isEqualTo(3);
    }

    @Test
    void halfARowIsNamed() throws IOException {
        FileRefused refused = refused(file("id,name,prison\n1,Ann,x\n2,Bo".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.ROW_SHAPE);
        assertThat(refused.row()).isEqualTo(3);
        assertThat(refused.detail()).isEqualTo("2 / 3");
    }

    @Test
    void aQuoteNeverClosedIsNamed() throws IOException {
        FileRefused refused = refused(file("id,name\n1,Ann\n2,\"Bo\n3,Cy\n".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.BROKEN_QUOTES);
        assertThat(refused.row()).isEqualTo(3);
    }

    @Test
    void picturesAndZeroBytesAreNoLists() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(refused(file(picture), null).fault()).isEqualTo(FileFault.BINARY);
        FileRefused zero = refused(file("id,name\n1,A\u0000nn\n".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(zero.fault()).isEqualTo(FileFault.BINARY);
        assertThat(zero.row()).isEqualTo(2);
    }

    @Test
    void tooMuchIsRefusedBeforeItIsRead() throws IOException {
        ImportLimits small = new ImportLimits(100, 3, 5, 15, 20, 100_000, 10, 20);
        assertThat(refused(file("x".repeat(101).getBytes(StandardCharsets.UTF_8)), small)
                        .fault())
                .isEqualTo(FileFault.TOO_LARGE);
        FileRefused rows = refused(file("name\na\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8)), small);
        assertThat(rows.fault()).isEqualTo(FileFault.TOO_MANY_ROWS);
        assertThat(rows.row()).isEqualTo(5);
        assertThat(refused(file("a,b,c,d,e,f\n1,2,3,4,5,6\n".getBytes(StandardCharsets.UTF_8)), small)
                        .fault())
                .isEqualTo(FileFault.TOO_MANY_COLUMNS);
        FileRefused cell = refused(file(("name\n" + "y".repeat(21)).getBytes(StandardCharsets.UTF_8)), small);
        assertThat(cell.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(cell.row()).isEqualTo(2);
        assertThat(refused(file(new byte[0]), null).fault()).isEqualTo(FileFault.EMPTY);
        assertThat(refused(file("name\n".getBytes(StandardCharsets.UTF_8)), null)
                        .fault())
                .isEqualTo(FileFault.NO_ROWS);
    }

    @Test
    void oneObjectAsLargeAsTheFileIsRefusedAtItsFirstColumnTooMany() throws IOException {
        FileRefused refused = refused(
                file(("[{\"name\":\"Ann\",\"a\":[" + "0,".repeat(5_000_000) + "0]}]").getBytes(StandardCharsets.UTF_8)),
                null);
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.row()).isEqualTo(1);
    }

    @Test
    void soManyCellsAreRefusedHoweverShortTheyAre() throws IOException {
        String names = IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = "1,".repeat(199) + "1\n";
        FileRefused csv = refused(file((names + "\n" + row.repeat(10_001)).getBytes(StandardCharsets.UTF_8)), null);
        assertThat(csv.fault()).isEqualTo(FileFault.TOO_MANY_CELLS);
        assertThat(csv.row()).isEqualTo(10_002);
        // who lacks a column has a cell there too
        String wide =
                IntStream.range(0, 200).mapToObj(i -> "\"c" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        FileRefused json =
                refused(file(("[" + wide + ",{}".repeat(199_990) + "]").getBytes(StandardCharsets.UTF_8)), null);
        assertThat(json.fault()).isEqualTo(FileFault.TOO_MANY_CELLS);
        assertThat(json.row()).isEqualTo(10_001);
    }

    @Test
    void oneRowOrOneCellAsLargeAsTheFileIsRefused() throws IOException {
        FileRefused row =
                refused(file(("name,b\nAnn,1\n" + ",".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8)), null);
        assertThat(row.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(row.row()).isEqualTo(3);
        FileRefused cell = refused(
                file(("name,b\nAnn,\"" + "x\"\"\n".repeat(2_000_000) + "\"\n").getBytes(StandardCharsets.UTF_8)), null);
        assertThat(cell.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(cell.row()).isEqualTo(2);
        assertThat(cell.detail()).isEqualTo("B");
    }

    @Test
    void quotationMarksWithinAndCommasBehindTheHeaderAreReadAsBefore() throws IOException {
        Table table = ListFile.read(
                file(("name,b,,\r\n\"Ann \"\"A\"\", B\",\"\",,\r\nBo \"B\",\"two\nlines\",,\rCy,,,\n" + ",".repeat(3)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8)),
                ImportLimits.DEFAULT,
                null);
        assertThat(table.lines().stream().map(Table.Line::cells))
                .containsExactly(
                        List.of("Ann \"A\", B", ""),
                        List.of("Bo \"B\"", "two\nlines"),
                        List.of("Cy", ""),
                        List.of("", ""));
    }

    @Test
    void aSpreadsheetIsBoundedInEachDirection() throws IOException {
        FileRefused far =
                refused(Spreadsheets.write(folder, "<c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>Ann</t></is></c>"), null);
        assertThat(far.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(far.row()).isEqualTo(2);
        StringBuilder cells = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            cells.append("<c><v>").append(random.nextLong()).append("</v></c>");
        }
        assertThat(refused(Spreadsheets.write(folder, cells.toString()), null).fault())
                .isEqualTo(FileFault.TOO_MANY_COLUMNS);
        Path texts = folder.resolve("texts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(texts))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i <= 2_000_000; i++) {
                zip.write(("<si><t>" + Long.toString(random.nextLong(), 36) + "</t></si>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(refused(texts, null).fault()).isEqualTo(FileFault.TOO_MANY_CELLS);
        Path tag = folder.resolve("tag.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tag))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] name = new byte[9_000_000];
            for (int i = 0; i < name.length; i++) {
                name[i] = (byte) ('a' + random.nextInt(26));
            }
            zip.write("<workbook x=\"".getBytes(StandardCharsets.UTF_8));
            zip.write(name);
            zip.write("\"/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(refused(tag, null).fault()).isEqualTo(FileFault.ZIP_BOMB);
    }

    @Test
    void sixHundredMegabytesOfASheetAreSaidToBeTooMuch() throws IOException {
        Path bomb = folder.resolve("rows.xlsx");
        byte[] row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8);
        byte[] letters = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(row);
            for (int i = 0; i < 600; i++) {
                zip.write(letters);
            }
            zip.closeEntry();
        }
        assertThat(refused(bomb, null).fault()).isEqualTo(FileFault.ZIP_BOMB);
    }

    @Test
    void aFileCutWithinALetterIsSaidToBeCutOff() throws IOException {
        byte[] whole = WORDS.getBytes(StandardCharsets.UTF_8);
        FileRefused refused = refused(file(java.util.Arrays.copyOf(whole, whole.length - 2)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.CUT_OFF);
        assertThat(refused.row()).isEqualTo(3);
    }

    @Test
    void belarusianOfASpreadsheetIsToldByItsLettersAndOfferedWithALine() throws IOException {
        String commas = "id,name,prison\n1,Мікалай Вераснёвік,ПК №17\n2,Вольга Ўзорава,вызвалена\n";
        StringBuilder semicolons = new StringBuilder("нумар;імя і прозвішча;установа\n");
        for (int i = 1; i <= 60; i++) {
            semicolons.append(i).append(";Мікола Вераснёвік;ПК № ").append(i).append('\n');
        }
        for (String words : List.of(commas, semicolons.toString())) {
            FileRefused refused = refused(file(words.getBytes(CYRILLIC)), null);
            assertThat(refused.fault()).isEqualTo(FileFault.OTHER_ENCODING);
            assertThat(refused.detail()).isEqualTo("windows-1251");
            assertThat(refused.offers()).hasSizeGreaterThan(1);
            assertThat(refused.offers().getFirst().sample()).contains("Вераснёвік");
        }
    }

    @Test
    void aBrokenDrawingHindersNobody() throws IOException {
        Path file = Spreadsheets.write(folder, "<c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c>");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.createDirectories(zip.getPath("xl/drawings"));
            Files.writeString(zip.getPath("xl/drawings/vmlDrawing1.vml"), "<xml><div><br></div></xml>");
        }
        assertThat(ListFile.read(file, ImportLimits.DEFAULT, null).lines()).hasSize(1);
    }

    @Test
    void aZipBombIsRefusedWhateverItSaysOfItself() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            entry(zip, "xl/workbook.xml", 10);
            entry(zip, "xl/worksheets/sheet1.xml", 200_000_000);
        }
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThat(refused(bomb, null).fault()).isEqualTo(FileFault.ZIP_BOMB);
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 2_001; i++) {
                entry(zip, "part" + i, 0);
            }
        }
        assertThat(refused(many, null).fault()).isEqualTo(FileFault.ZIP_BOMB);
    }

    @Test
    void entitiesThatExpandAreRefused() throws IOException {
        Path laughs = folder.resolve("laughs.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(laughs))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(refused(laughs, null).fault()).isEqualTo(FileFault.DOCUMENT_TYPE);
    }

    @Test
    void aDocumentTypeIsFoundWhereverItHides() throws IOException {
        String type = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        for (byte[] part : new byte[][] {
            ("<?xml version=\"1.0\"?><!-- " + "x".repeat(100_000) + " -->" + type).getBytes(StandardCharsets.UTF_8),
            ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + type).getBytes(StandardCharsets.UTF_16)
        }) {
            Path file = folder.resolve("type-" + part.length + ".xlsx");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                zip.write(part);
                zip.closeEntry();
            }
            assertThat(refused(file, null).fault()).isEqualTo(FileFault.DOCUMENT_TYPE);
        }
    }

    @Test
    void aFormulaInTextIsNamedWithItsRowAndColumn() throws IOException {
        FileRefused refused = refused(
                file("id,name,description\n1,Ann,plain\n2,Bo,\"=HYPERLINK(\"\"x\"\")\"\n"
                        .getBytes(StandardCharsets.UTF_8)),
                null);
        assertThat(refused.fault()).isEqualTo(FileFault.FORMULA);
        assertThat(refused.row()).isEqualTo(3);
        assertThat(refused.detail()).isEqualTo("description");
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() throws IOException {
        FileRefused refused = refused(Spreadsheets.write(folder, "<c r=\"A2\"><v>1E999999999</v></c>"), null);
        assertThat(refused.fault()).isEqualTo(FileFault.BROKEN_SPREADSHEET);
        assertThat(refused.row()).isEqualTo(2);
    }

    @Test
    void oneLongTextSaidInManyCellsIsTooLarge() throws IOException {
        ImportLimits small = new ImportLimits(100_000, 1000, 5, 5_000, 20_000, 1_000_000, 100, 20);
        String text = "y".repeat(15_000);
        String row = "</row><row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        StringBuilder rows = new StringBuilder("<c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c>");
        for (int i = 3; i < 12; i++) {
            rows.append(row.formatted(i, i));
        }
        FileRefused refused = refused(Spreadsheets.write(folder, rows.toString()), small);
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_LARGE);
        assertThat(refused.row()).isEqualTo(9);
    }

    @Test
    void signsThatTurnLettersRoundAreTakenOut() throws IOException {
        Table table = ListFile.read(
                file("name\nАле\u202Eсь\u202C \u2066Выдуманы\u2069\n".getBytes(StandardCharsets.UTF_8)),
                ImportLimits.DEFAULT,
                null);
        assertThat(table.lines().getFirst().cells()).containsExactly("Алесь Выдуманы");
    }

    @Test
    void aZipThatIsNoSpreadsheetAndOneCutInTheMiddleAreRefused() throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            entry(zip, "readme.txt", 10);
        }
        assertThat(refused(archive, null).fault()).isEqualTo(FileFault.BROKEN_SPREADSHEET);
        byte[] whole =
                Files.readAllBytes(Spreadsheets.write(folder, "<c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c>"));
        Path cut = file(java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refused(cut, null).fault()).isEqualTo(FileFault.BROKEN_SPREADSHEET);
        assertThat(refused(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}), null)
                        .fault())
                .isEqualTo(FileFault.OLD_SPREADSHEET);
    }

    @Test
    void aFormulaInASpreadsheetIsNamedWithItsCell() throws IOException {
        Path file = Spreadsheets.write(folder, "<c r=\"A2\"><f>1+1</f><v>2</v></c>");
        FileRefused refused = refused(file, null);
        assertThat(refused.fault()).isEqualTo(FileFault.FORMULA);
        assertThat(refused.row()).isEqualTo(2);
        assertThat(refused.detail()).isEqualTo("A");
    }

    @Test
    void aWholeSpreadsheetIsRead() throws IOException {
        Path file = Spreadsheets.write(folder, "<c r=\"A2\" t=\"inlineStr\"><is><t>Мікола</t></is></c>");
        Table table = ListFile.read(file, ImportLimits.DEFAULT, null);
        assertThat(table.header()).containsExactly("name");
        assertThat(table.lines()).containsExactly(new Table.Line(2, java.util.List.of("Мікола")));
    }

    @Test
    void jsonThatEndsTooEarlyIsNamed() throws IOException {
        FileRefused refused =
                refused(file("[{\"name\": \"Ann\"}, {\"name\": \"Bo".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.BROKEN_JSON);
        assertThat(refused.row()).isEqualTo(2);
        assertThat(refused(file("{\"name\": \"Ann\"}".getBytes(StandardCharsets.UTF_8)), null)
                        .fault())
                .isEqualTo(FileFault.JSON_SHAPE);
        assertThat(refused(file(("[{\"a\":" + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8)), null)
                        .fault())
                .isEqualTo(FileFault.BROKEN_JSON);
    }

    @Test
    void twoColumnsOfOneNameAreNoTable() throws IOException {
        FileRefused refused = refused(file("name,Name\nAnn,Bo\n".getBytes(StandardCharsets.UTF_8)), null);
        assertThat(refused.fault()).isEqualTo(FileFault.REPEATED_COLUMN);
    }

    private static void entry(ZipOutputStream zip, String name, int size) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[64 * 1024];
        for (int left = size; left > 0; left -= zeros.length) {
            zip.write(zeros, 0, Math.min(left, zeros.length));
        }
        zip.closeEntry();
    }

    private FileRefused refused(Path file, @Nullable ImportLimits limits) {
        FileRefused refused = catchThrowableOfType(
                FileRefused.class, () -> ListFile.read(file, limits == null ? ImportLimits.DEFAULT : limits, null));
        assertThat(refused).isNotNull();
        return refused;
    }

    private Path file(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return file;
    }
}
