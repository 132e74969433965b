package org.vestka.directory.imports.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.directory.imports.ImportingInBrowser;

/** Lists of every kind, through the screens an editor has. */
class ReadingListsIT extends ImportingInBrowser {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theFlatJsonOf2023IsReadAsItIs() {
        Page page = signedIn("imports/new", 390);
        upload(page, "prisoners.json", """
                [{"id": 1, "url": "https://c.example/1", "name": "Ann Invented", "status": "active", "gender": "female",
                  "birthday": "1990-05-17", "articles/0": "Art. 341 of the Criminal Code", "articles/1": "Art. 130",
                  "articles/2": "FALSE",
                  "prison/title": "Penal colony No. 17", "prison/address": "213004, Škloŭ, vulica 1-ja Zavodskaja 8",
                  "decision": "4 1/2 years"},
                 {"id": 2, "url": "https://c.example/2", "name": "Bo Invented", "status": "former", "gender": "male",
                  "birthday": "", "articles/0": "", "articles/1": "", "articles/2": "",
                  "prison/title": "", "prison/address": "",
                  "decision": "FALSE"}]
                """);
        readAsNewList(page, "Flat", "BY");
        look(page, "Ann Invented");
        assertThat(page.locator(".imports-details")).containsText("Art. 341 of the Criminal Code");
        assertThat(page.locator(".imports-details")).containsText("4 1/2 years");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
    }

    /** The columns of a published list of another country, twenty thousand rows long. */
    @Test
    void aLongListOfAnotherCountryIsReadBeforeOnesEyes() {
        StringBuilder text = new StringBuilder("Name,Gender,Date of Birth,Date of Death,Place,Sentence,Source\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("虚构人")
                    .append(i)
                    .append(",male,19")
                    .append(50 + i % 50)
                    .append("-03-0")
                    .append(1 + i % 9)
                    .append(",,虚构城,2031-10,https://a.example/")
                    .append(i)
                    .append('\n');
        }
        Page page = signedIn("imports/new", 1280);
        upload(page, "people-of-a-far-country.csv", text.toString());
        readAsNewList(page, "Far", "QC");
        Locator bar = page.locator(".imports-progress vaadin-progress-bar");
        assertThat(bar).isVisible();
        assertThat(bar).hasAttribute("aria-label", "Reading the file");
        assertThat(page.locator(".imports-progress")).containsText(Pattern.compile("Reading|Comparing|Laying out"));
        assertAccessible(page);
        page.waitForFunction("() => { const bar = document.querySelector('.imports-progress vaadin-progress-bar');"
                + " return !bar || bar.value > 0; }");
        page.locator(".imports-parts").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator("main")).containsText("20,000");
        assertThat(bar).hasCount(0);
    }

    @Test
    void aColumnOfASpreadsheetIsGivenAnotherMeaning() throws IOException {
        Page page = signedIn("imports/new", 1280);
        Path sheet = folder.resolve("people.xlsx");
        sheet(
                sheet,
                List.of("key", "name", "born", "remark"),
                List.of("1", "Аркуш Выдуманы", "1990-05-17", "Пісаў вершы на працы."),
                List.of("2", "Табліца Выдуманая", "1981", ""));
        page.locator("input[type=file]").setInputFiles(sheet);
        mean(page, "born", "name");
        press(page, "Read the file");
        assertThat(page.locator("main").getByRole(AriaRole.ALERT).last()).containsText("Two columns mean: name.");
        mean(page, "born", "birth date");
        mean(page, "remark", "what happened");
        readAsNewList(page, "Spreadsheet", "QS");
        look(page, "Аркуш Выдуманы");
        assertThat(page.locator(".imports-details")).containsText("What happened");
        assertThat(page.locator(".imports-details")).containsText("Пісаў вершы на працы.");
        assertThat(page.locator(".imports-details")).containsText("17 May 1990");
    }

    @Test
    void rowsAreRefusedSinglyAndByKindAndTakenBack() {
        Page page = signedIn("imports/new", 1280);
        upload(
                page,
                "kinds.csv",
                "id,name,status\n1,Адна Адмоўленая,active\n2,Два Адмоўлены,active\n3,Тры Адмоўлены,active\n");
        readAsNewList(page, "Kinds", "BY");
        Locator rows = page.locator(".imports-row");
        assertThat(rows).hasCount(3);
        act(page, "Refuse: Адна Адмоўленая");
        assertThat(rows.first()).containsText("refused");
        act(page, "Take back: Адна Адмоўленая");
        assertThat(rows.first()).not().containsText("refused");

        press(page, "Refuse all of these");
        assertThat(page.getByText("Refused: 3")).isVisible();
        for (int i = 0; i < 3; i++) {
            assertThat(rows.nth(i)).containsText("refused");
        }
        press(page, "Take all decisions back");
        assertThat(page.getByText("Taken back: 3")).isVisible();
        assertThat(rows.last()).not().containsText("refused");

        // what is refused is not taken over, and comes back only when the list says something else
        act(page, "Refuse: Два Адмоўлены");
        press(page, "Accept all of these");
        assertThat(rows.first()).containsText("accepted");
        press(page, "Apply");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("New: 2 people");
        assertThat(dialog).containsText("Refused: 1.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("main")).containsText("All is decided and applied.");
    }

    @Test
    void threeLanguagesOfOneDayMeetInOnePerson() {
        String key = Long.toString(System.nanoTime());
        Page page = signedIn("imports/new", 1280);
        upload(page, "be.csv", "id,url,name,status\n" + key + ",,Мікалай Трохмоўны,active\n");
        readAsNewList(page, "Three languages " + key, "BY");
        applied(page);
        anotherAgrees(page);
        for (List<String> other :
                List.of(List.of("Russian", "Николай Трехязычный"), List.of("English", "Mikalai Trokhmouny"))) {
            visit(page, "imports/new");
            upload(
                    page,
                    other.getFirst() + ".csv",
                    "id,url,name,status\n" + key + ",," + other.getLast() + ",active\n");
            choose(page, "List", "Three languages " + key);
            choose(page, "Language of the names", other.getFirst());
            press(page, "Read the file");
            page.waitForURL(Pattern.compile(".*imports/\\d+"));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changed (1)")))
                    .isVisible();
            acceptAndApply(page);
            assertThat(page.locator("main")).containsText("1 change waits for a second editor.");
            anotherAgreesToChanges(page);
        }
        visit(page, "people?q=" + "Трохмоўны");
        assertThat(page.locator("tbody a.v-name")).hasCount(1);
        page.locator("tbody a.v-name").click();
        for (String name : List.of("Мікалай Трохмоўны", "Николай Трехязычный", "Mikalai Trokhmouny")) {
            assertThat(page.locator("main")).containsText(name);
        }
    }

    private static void act(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        act(page, "Look at " + name);
    }

    private static void applied(Page page) {
        acceptAndApply(page);
        assertThat(page.locator("main")).containsText("All is decided and applied.");
    }

    private static void acceptAndApply(Page page) {
        press(page, "Accept all of these");
        press(page, "Apply");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
    }

    /** Says what a column means. */
    private static void mean(Page page, String column, String meaning) {
        Locator select = page.locator(".imports-mapping vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label")
                                .getByText(column, new Locator.GetByTextOptions().setExact(true))));
        select.locator("vaadin-select-value-button").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(meaning).setExact(true))
                .click();
    }

    private static void choose(Page page, String label, String item) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(label.equals("List")));
        box.fill(item);
        page.locator("vaadin-combo-box-item").locator("visible=true").first().click();
    }

    private static void sheet(Path file, List<?>... rows) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int r = 0; r < rows.length; r++) {
            cells.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows[r].size(); c++) {
                cells.append("<c r=\"")
                        .append((char) ('A' + c))
                        .append(r + 1)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(rows[r].get(c))
                        .append("</t></is></c>");
            }
            cells.append("</row>");
        }
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String packed = "http://schemas.openxmlformats.org/package/2006/";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packed
                            + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main
                            + "worksheet+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packed + "relationships\"><Relationship Id=\"r1\" Type=\"" + relation
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + relation
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packed + "relationships\"><Relationship Id=\"r1\" Type=\"" + relation
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + space + "\"><sheetData>" + cells + "</sheetData></worksheet>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
