package org.vestka.directory.imports.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.vestka.directory.imports.ImportingInBrowser;

class ImportsIT extends ImportingInBrowser {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Value("${vestka.data:data}")
    @SuppressWarnings("NullAway.Init")
    private String data;

    private static final String HEADER = "id,url,name,status,gender,birthday,prison\n";
    private static final String ROWS =
            "1,https://list.example/1,Ганна Выдуманая,active,female,1971-03-09,\"ПК № 4; 246035, г. Гомель, вул. Антошкіна, 3\"\n"
                    + "2,https://list.example/2,Павел Выдуманы,active,male,1981,Дом за ракой\n"
                    + "3,https://list.example/3,Юры Выдуманы,former,male,,вызвалены\n";

    @Test
    void anEditorTakesOverAList() {
        Page page = signedIn("imports/new", 1280);
        String code = "walk-" + System.nanoTime();
        upload(page, "people.csv", HEADER + ROWS);
        nameNewList(page, "Walked list", code);
        page.getByLabel("Country").fill("BY");
        page.getByLabel("Designating body").fill("walked");
        assertAccessible(page);
        press(page, "Read the file");

        assertThat(page).hasURL(Pattern.compile("imports/\\d+"));
        assertThat(page.locator("main")).containsText("Nothing of this is public");
        assertThat(page.locator(".imports-row")).hasCount(1);
        assertThat(page.locator(".imports-row")).containsText("Павел Выдуманы");
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at Павел Выдуманы"))
                .click();
        assertThat(page.locator(".imports-details")).containsText("Дом за ракой");
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which place is meant?"));
        place.fill("17");
        page.locator("vaadin-combo-box-item").first().click();
        press(page, "It is this place");
        assertThat(page.locator(".imports-shown")).hasText("No rows here.");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New (3)"))
                .click();
        assertThat(page.locator(".imports-row")).hasCount(3);
        press(page, "Accept all of these");
        assertThat(page.locator(".imports-row").first()).containsText("accepted");
        press(page, "Apply");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("New: 3 people");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("main")).containsText("All is decided and applied.");
        assertAccessible(page);

        // the same file again: nothing to do, and the columns are known
        visit(page, "imports/new");
        upload(page, "people.csv", HEADER + ROWS);
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("List").setExact(true))
                .waitFor();
        press(page, "Read the file");
        assertThat(page.locator("main")).containsText("Nothing to do");
    }

    @Test
    void aBrokenFileSaysWhereAndIsNotKept() {
        Page page = signedIn("imports/new", 390);
        upload(page, "cut.csv", HEADER + ROWS + "4,https://list.example/4,Ан");
        assertThat(problem(page)).containsText("Row 5.");
        assertThat(problem(page)).containsText("Nothing of the file was kept.");
        assertEquals(0, waiting());
        assertAccessible(page);
        assertNoSidewaysScrolling(page);

        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        upload(page, "noise.csv", noise);
        assertThat(problem(page)).containsText("This is not text.");
        assertEquals(0, waiting());

        upload(page, "old.csv", (HEADER + ROWS).getBytes(Charset.forName("windows-1251")));
        assertThat(problem(page)).containsText("windows-1251");
        assertThat(problem(page)).containsText("The file waits here until you choose or leave the page.");
        assertThat(page.locator(".imports-sample").first()).containsText("Выдуманая");
        assertEquals(1, waiting());
        press(page, "Read it as windows-1251");
        assertThat(page.locator("main")).containsText("What the columns mean");
    }

    /** Files in the folder of uploads. */
    private int waiting() {
        String[] files = new File(data, "uploads").list();
        return files == null ? 0 : files.length;
    }

    private static Locator problem(Page page) {
        return page.locator("main").getByRole(AriaRole.ALERT);
    }

    @Test
    void hostileFilesAreRefusedInPlainWords() throws IOException {
        Page page = signedIn("imports/new", 1280);
        Locator alert = page.locator(".v-error");

        upload(page, "formula.csv", HEADER + ROWS + "4,,=1+1,active,,,\n");
        assertThat(alert).containsText("Row 5. Cell in column name holds a formula.");

        Path bomb = folder.resolve("bomb.xlsx");
        zip(bomb, "xl/workbook.xml", 300);
        page.locator("input[type=file]").setInputFiles(bomb);
        assertThat(alert).containsText("unpacks to far more");

        Path type = folder.resolve("type.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(type))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w>&e;</w>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        page.locator("input[type=file]").setInputFiles(type);
        assertThat(alert).containsText("defines a document type");

        // a gigabyte of nothing: a file with a hole takes no room
        Path gigabyte = folder.resolve("gigabyte.csv");
        try (RandomAccessFile file = new RandomAccessFile(gigabyte.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        page.locator("input[type=file]").setInputFiles(gigabyte);
        assertThat(page.locator("main")).containsText("larger than 50 MB");
        assertAccessible(page);
        visit(page, "imports");
        assertThat(page.locator("main")).not().containsText("gigabyte");
    }

    @Test
    void eachReasonToLookShowsItsRowAndTheWordsOfTheSource() {
        String far = LocalDate.now(clock).plusYears(3).toString();
        String story = "Затрыманы. Жонка Вольга чакае, тэл. +375 29 765-43-29.";
        Map<String, String> words = new LinkedHashMap<>();
        words.put("repeated_url", "https://list.example/twice");
        words.put("repeated_key", "Двойчы Выдуманы");
        words.put("namesake", "1971-02-03");
        words.put("death", "3 мая 2024");
        words.put("future_date", far);
        words.put("unreadable_date", "неўзабаве пасля Вялікадня");
        words.put("dead_address", "СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2");
        words.put("other_address", "ПК № 4; 246999, г. Гомель, вул. Новая, 77");
        words.put("unknown_place", "Дом за трыма рэкамі");
        words.put("unknown_status", "разглядаецца");
        words.put("shortened", "Доўгія словы. ".repeat(80).strip());
        words.put("private_words", story);
        StringBuilder text =
                new StringBuilder("id,url,name,status,birthday,died,verdict_date,prison,penalty,description\n");
        List<String> rows = List.of(
                "10,https://list.example/twice,Адзін Выдуманы,active,,,,,,",
                "11,https://list.example/twice,Другі Выдуманы,active,,,,,,",
                "12,,Двойчы Выдуманы,active,,,,,,",
                "12,,Яшчэ Выдуманы,active,,,,,,",
                "13,,Імя Выдуманае,active,1971-02-03,,,,,",
                "14,,Імя Выдуманае,active,3 лютага 1971,,,,,",
                "15,,Памерлы Выдуманы,active,,3 мая 2024,,,,",
                "16,,Заўтра Выдуманы,active,,," + far + ",,,",
                "17,,Калісьці Выдуманы,active,неўзабаве пасля Вялікадня,,,,,",
                "18,,Стары Выдуманы,active,,,,\"" + words.get("dead_address") + "\",,",
                "19,,Іншы Выдуманы,active,,,,\"" + words.get("other_address") + "\",,",
                "20,,Дзесьці Выдуманы,active,,,,Дом за трыма рэкамі,,",
                "21,,Хтосьці Выдуманы,разглядаецца,,,,,,",
                "22,,Доўгі Выдуманы,active,,,,," + words.get("shortened") + ",",
                "23,,Сямейны Выдуманы,active,,,,,,\"" + story + "\"");
        rows.forEach(row -> text.append(row).append('\n'));
        Map<String, Integer> first = Map.ofEntries(
                Map.entry("repeated_url", 2),
                Map.entry("repeated_key", 4),
                Map.entry("namesake", 6),
                Map.entry("death", 8),
                Map.entry("future_date", 9),
                Map.entry("unreadable_date", 10),
                Map.entry("dead_address", 11),
                Map.entry("other_address", 12),
                Map.entry("unknown_place", 13),
                Map.entry("unknown_status", 14),
                Map.entry("shortened", 15),
                Map.entry("private_words", 16));

        Page page = signedIn("imports/new", 390);
        upload(page, "reasons.csv", text.toString());
        readAsNewList(page, "Reasons", "BY");
        page.locator(".imports-rows").waitFor();
        String review = page.url().substring(page.url().indexOf("imports/"));
        words.forEach((why, source) -> {
            visit(page, review + "?part=person&why=" + why);
            Locator row = page.locator(".imports-row").first();
            assertThat(row).containsText("Row " + first.get(why));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Look at")))
                    .click();
            Locator details = row.locator(".imports-details");
            assertThat(details).containsText("In the words of the source");
            assertThat(details).containsText(source);
        });
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
    }

    @Test
    void whoLeavesWhileAFileIsReadFindsItsReview() {
        Page page = signedIn("imports/new", 390);
        upload(page, "many.csv", many(20_000));
        readAsNewList(page, "Left alone", "QL");
        String review = page.url().substring(page.url().indexOf("imports/"));
        Page other = page.context().newPage();
        page.close();
        visit(other, "imports");
        Locator many = other.locator(".imports-row")
                .filter(new Locator.FilterOptions().setHasText("many.csv"))
                .first();
        assertThat(many).isVisible();
        assertThat(many).containsText("20,000 rows", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        visit(other, review);
        assertThat(other.locator("main")).containsText("Nothing of this is public");
        assertNoSidewaysScrolling(other);
    }

    @Test
    void aPlaceIsWrittenDownAndPrivateWordsAreLeftOut() {
        Page page = signedIn("imports/new", 390);
        upload(
                page,
                "private.csv",
                "id,name,status,prison,description\n"
                        + "1,Зінаіда Аднойчына,active,\"ПК № 98; 247998, г. Выдуманск, вул. Прыдуманая, 9\",Затрыманая ў 2020.\n"
                        + "2,Павел Выдуманы,active,,\"Піша вершы. Жонка Вольга чакае, тэл. +375 29 111-22-33\"\n");
        readAsNewList(page, "Places and words", "BY");

        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-choice mark").first()).hasText("Жонка Вольга");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        assertThat(page.locator(".imports-choice")).containsText("this stays: “Піша вершы.”");
        press(page, "Leave the marked sentences out");
        assertThat(page.locator(".imports-choice")).isHidden();
        Locator row = page.locator(".imports-row").filter(new Locator.FilterOptions().setHasText("Павел Выдуманы"));
        assertThat(row).containsText("Not in the source’s words: What happened");
        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-choice"))
                .containsText("This stays; the sentences with marked words will be left out.");
        press(page, "Leave all of it out");
        assertThat(page.locator(".imports-choice")).isHidden();
        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-choice")).containsText("All of these words will be left out.");

        press(page, "Look at Зінаіда Аднойчына");
        press(page, "None of these: write the place down");
        assertThat(page.getByLabel("Street and house")).hasValue("вул. Прыдуманая, 9");
        assertThat(page.getByLabel("Postcode")).hasValue("247998");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        press(page, "Add the place");
        assertThat(page.locator(".imports-row")).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New (1)"))
                .click();
        assertThat(page.locator(".imports-row")).containsText("ПК № 98");
    }

    @Test
    void applyingSaysThatItIsBeingDoneAndLeavesNothingToCancelAndNothingToSayAfterwards() {
        Page page = signedIn("imports/new", 390);
        upload(
                page,
                "applied.csv",
                "id,name,status,prison,description\n"
                        + "1,Ганна Выдуманая,active,\"СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2\",\n"
                        + "2,Павел Выдуманы,active,СІЗА-1,\"Піша вершы. Жонка Вольга чакае, тэл. +375 29 111-22-33\"\n");
        readAsNewList(page, "Applied", "BY");
        page.locator(".imports-rows").waitFor();
        String review = page.url().substring(page.url().indexOf("imports/"));
        for (String name : List.of("Ганна Выдуманая", "Павел Выдуманы")) {
            press(page, "Refuse: " + name);
        }
        press(page, "Apply");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator apply = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"));
        apply.waitFor();
        List<Route> held = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        page.route(Pattern.compile("v-r=uidl"), route -> {
            if (calls.incrementAndGet() == 1) {
                route.resume();
            } else {
                held.add(route);
            }
        });
        apply.click();
        assertThat(dialog).containsText("Applying 2 decisions.");
        assertThat(dialog.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")))
                .isDisabled();
        assertAccessible(page);
        page.unroute(Pattern.compile("v-r=uidl"));
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(page.locator("main")).containsText("All is decided and applied.");

        visit(page, review + "?part=person&why=private_words");
        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-details")).containsText("the source’s own words of it were not kept");
        visit(page, review + "?part=person&why=dead_address");
        press(page, "Look at Ганна Выдуманая");
        assertThat(page.locator(".imports-details")).containsText("Letters to the address in this row are lost");
        assertThat(page.locator(".imports-details")).not().containsText("say it above");
    }

    @Test
    void aKnownShapeIsFoldedAndNumberedColumnsAreOneLine() {
        Page page = signedIn("imports/new", 390);
        upload(
                page,
                "list.json",
                "[{\"id\": 1, \"name\": \"Ann Invented\", \"articles/0\": \"342\", \"articles/1\": \"364\","
                        + " \"articles/2\": \"FALSE\", \"photo\": \"a.jpg\"}]");
        Locator columns = page.locator(".imports-mapping details");
        assertThat(columns).containsText("5 columns read, 1 not");
        assertThat(columns).not().hasAttribute("open", "");
        columns.locator("summary").click();
        assertThat(columns.locator("vaadin-select")).hasCount(4);
        assertThat(columns).containsText("articles/0 … articles/2 (3 columns)");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);

        upload(page, "strange.csv", "id,name,wherefore\n1,Ann Invented,because\n");
        assertThat(columns).hasAttribute("open", "");
    }

    private static String many(int rows) {
        StringBuilder text = new StringBuilder("key,fullname,born\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i).append(",Invented Person ").append(i).append(",1990\n");
        }
        return text.toString();
    }

    private static void zip(Path file, String name, int megabytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
    }
}
