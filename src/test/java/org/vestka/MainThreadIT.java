package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.adoption.DueReminders;
import org.vestka.letters.Leases;
import org.vestka.letters.observatory.ObservatoryBook;
import org.vestka.mail.mailbox.DemoMail;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestDatabase;
import org.vestka.testing.browser.BrowserTest;

/**
 * The one thread that everything hangs on, walked from its beginning to its end in one go, by people at browsers: an editor,
 * a reader without an account who becomes a supporter, and time. It ends where a letter is counted that was written, checked,
 * printed, posted and heard of. At the end the log knows nothing of any of them.
 */
@SuppressWarnings("NullAway.Init")
class MainThreadIT extends BrowserTest {

    private static final String PSEUDONYM = "kanareika ljotaje";
    private static final String PASSWORD = "zolak-kanareika-nad-ракой-4711";
    private static final String ADDRESS = "kanareika.piaje@example.org";
    private static final String SEARCHED = "Nikolai Zhuraulenak";
    private static final String MOVING = "Мікола Жураўлёнак";
    private static final String FREED = "Вольга Сініцкая-Канарэйка";
    private static final String DOUBTFUL = "Ганна Шпакоўская";
    private static final String AT_HOME = "Павел Берасценік";
    private static final String WRITTEN_TO = "Яўген Драздоўскі";
    private static final String SECRET = "вавёрачка";

    @Autowired
    private DemoMailbox mailbox;

    @Autowired
    private Leases leases;

    @Autowired
    private DueReminders reminders;

    @Autowired
    private ObservatoryBook observatory;

    @Test
    void fromAnImportedListToWhatGetsThrough() throws Exception {
        try (LogCanary log = LogCanary.listen()) {
            Page editor = anEditorImportsAList();
            Page supporter = aReaderFindsSomebodyAndMakesAnAccount();
            String recoveryCode = keepTheCode(supporter);
            String confirmToken = confirmTheAddress(supporter);
            writeToWhomThePlatformSuggests(supporter);
            promiseAndBeginALetterTo(supporter, MOVING);
            promiseTo(supporter, FREED);
            timePassesAndMailComes(editor, supporter);
            String unsubscribeToken = noMoreMailByOneClick(supporter);
            aLetterIsCheckedPrintedPostedHeardOfAndCounted(supporter);

            LoggerFactory.getLogger(MainThreadIT.class).warn("heard");
            assertThat(log.heard()).isPositive();
            log.mustNotTell(PSEUDONYM, PASSWORD, ADDRESS, SEARCHED, MOVING, FREED, DOUBTFUL, AT_HOME);
            log.mustNotTell(WRITTEN_TO, "Драздоўскі", SECRET);
            log.mustNotTell(recoveryCode, recoveryCode.replace(" ", ""), confirmToken, unsubscribeToken);
            log.mustNotTell("Жураўлёнак", "Сініцкая", "Zhuraulenak", "kanareika", "canary.example");
            log.mustNotTell("127.0.0.1", "0:0:0:0:0:0:0:1", "Крупскай, 99А");
            assertThat(TestDatabase.log())
                    .doesNotContain(PSEUDONYM, PASSWORD, ADDRESS, MOVING, FREED, recoveryCode, confirmToken);
        }
    }

    private Page anEditorImportsAList() {
        Page page = open("sign-in");
        press(page, "Sign in as editor");
        page.locator(".v-leave").waitFor();

        visit(page, "imports/new");
        upload(page, "first-be.csv");
        page.getByLabel("Name of the list").fill("Canary list");
        page.getByLabel("Country", new Page.GetByLabelOptions().setExact(true)).fill("BY");
        page.getByLabel("Designating body, as a code").fill("canary");
        press(page, "Read the file");
        assertThat(tab(page, "Needs a person (1)")).isVisible();
        assertThat(page.locator("main")).containsText("date in the future");
        assertThat(peopleFound(open("people"), SEARCHED)).hasCount(0);
        picture(page, "walk-review");

        page.getByRole(AriaRole.BUTTON, named("Accept: " + DOUBTFUL)).click();
        acceptAll(page, "New (4)");
        apply(page);
        assertThat(page.locator("main")).containsText("All is decided and applied.");
        assertThat(page.locator("main")).containsText("Another editor has to agree");
        assertThat(peopleFound(open("people"), SEARCHED)).hasCount(0);
        aSecondEditorAgrees();
        return page;
    }

    private void aSecondEditorAgrees() {
        Page page = aSecondEditor();
        visit(page, "corrections");
        page.getByRole(AriaRole.LINK, named("first-be.csv")).click();
        assertThat(page.locator("main")).containsText("Another editor would show them to everybody.");
        agree(page, "I agree: show them to everybody", "Shown to everybody: ");
    }

    private void aSecondEditorAgreesToChanges(Page editor) {
        Page page = aSecondEditor();
        visit(page, editor.url().substring(editor.url().indexOf("imports/")));
        agree(page, "I agree: apply them", "Applied: ");
    }

    private Page aSecondEditor() {
        Page page = open("sign-in");
        press(page, "Sign in as administrator");
        page.locator(".v-leave").waitFor();
        return page;
    }

    private static void agree(Page page, String act, String answer) {
        press(page, act);
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, inside(act))
                .click();
        assertThat(page.getByText(answer).first()).isVisible();
        page.context().close();
    }

    private Page aReaderFindsSomebodyAndMakesAnAccount() {
        Page page = open("people");
        assertThat(peopleFound(page, SEARCHED)).hasCount(1);
        assertThat(page.locator("tbody tr").first()).containsText(MOVING);
        page.getByLabel("Women and men", new Page.GetByLabelOptions().setExact(true))
                .selectOption("male");
        assertThat(page).hasURL(Pattern.compile("q=.*gender=male|gender=male.*q="));
        Page another = open(page.url().substring(page.url().indexOf("people")));
        assertThat(another.locator("tbody a.v-name").first()).hasText(MOVING);
        another.locator("tbody a.v-name").first().click();
        assertThat(another.locator("main h1")).hasText(MOVING);
        assertThat(another.locator(".v-envelope-lines > div")).hasText(linesInColony());
        assertThat(another.locator(".v-rules").first()).isVisible();

        Page home = open("people?q=" + AT_HOME.replace(' ', '+') + "&custody=anybody");
        home.locator("tbody a.v-name").first().click();
        assertThat(home.locator("main h1")).hasText(AT_HOME);
        assertThat(home.locator(".v-envelope-lines")).hasCount(0);

        follow(page, "Give me somebody to write to");
        follow(page, "Make a pseudonym");
        assertThat(page.locator("main h1")).hasText("Write under a pseudonym");
        page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true))
                .fill(PSEUDONYM);
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.getByLabel("E-mail, if you like").fill(ADDRESS);
        page.getByRole(AriaRole.CHECKBOX).check();
        press(page, "Make the account");
        return page;
    }

    private String keepTheCode(Page page) {
        String code = page.locator(".a-code").textContent();
        press(page, "I have kept it");
        assertThat(page).hasURL(Pattern.compile("my/suggest$"));
        return code;
    }

    private String confirmTheAddress(Page page) {
        DemoMail mail = mail("Please confirm your address", "follow this link|Follow this link", 1);
        visit(page, "demo/mailbox/" + mail.number());
        String link = page.locator("main a[href*=confirm-address]").getAttribute("href");
        // the port that the system gave, not the nought that was asked for
        assertThat(link).startsWith(address("confirm-address?token="));
        visit(page, link.substring(link.indexOf("confirm-address")));
        press(page, "Confirm this address");
        assertThat(page.locator("main")).containsText("Your address is confirmed.");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private void writeToWhomThePlatformSuggests(Page page) throws IOException {
        visit(page, "my/suggest");
        Locator offer = page.locator(".v-suggestion");
        assertThat(offer)
                .containsText(
                        Pattern.compile("nobody has posted a letter|few letters have been posted|posted today can be"));
        // whom this walk writes to later is left for later
        for (int i = 0;
                i < 20
                        && List.of(MOVING, FREED, DOUBTFUL, WRITTEN_TO)
                                .contains(offer.locator(".v-name").textContent());
                i++) {
            String before = offer.locator(".v-name").textContent();
            press(page, "Another one");
            assertThat(offer.locator(".v-name")).not().hasText(before);
        }
        String name = offer.locator(".v-name").textContent();
        offer.getByRole(AriaRole.RADIO, inside("A letter every month")).check();
        picture(page, "walk-suggestion");
        press(page, "I will write");
        begin(page, name);
        List<String> lines = page.locator(".v-envelope-lines > div").allTextContents();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines.getFirst()).matches("[\\p{IsCyrillic} '’-]+");
        Locator anyway = page.getByText("I know. Print anyway.");
        if (anyway.isVisible()) {
            anyway.click();
        }
        assertThat(text(download(page, "Envelope (PDF)"))).contains(String.join(" ", lines));
        assertThat(text(download(page, "Sheet for you (PDF)"))).contains(lines);

        press(page, "The letter is written");
        assertThat(page).hasURL(Pattern.compile("/post$"));
        press(page, "I have posted it");
        assertThat(page.locator("main")).containsText("It is on its way. Thank you.");
        press(page, "Not posted after all");
        follow(page, "Go on");
        press(page, "I have posted it");
        assertThat(page.locator("main")).containsText("It is on its way. Thank you.");

        page.getByText("Did you hear anything?").click();
        page.getByRole(AriaRole.RADIO, named("The family or the lawyer")).check();
        page.getByRole(AriaRole.RADIO, named("The family or the lawyer says it arrived"))
                .check();
        press(page, "Note it");
        assertThat(page.locator("main")).containsText("A sign came");
        visit(page, "my");
        assertThat(section(page, "A sign came")).containsText(name);
        assertThat(section(page, "My people")).containsText("A letter every month");
        picture(page, "walk-my-letters");
    }

    private void promiseAndBeginALetterTo(Page page, String name) throws IOException {
        promiseTo(page, name);
        begin(page, name);
        assertThat(page.locator(".v-envelope-lines > div")).hasText(linesInColony());
        page.getByRole(AriaRole.RADIO, named("C5, large envelope")).check();
        // the list says that they are there, and nobody has confirmed it
        page.getByText("I know. Print anyway.").click();
        assertThat(text(download(page, "Envelope (PDF)"))).contains(String.join(" ", linesInColony()));
    }

    private void promiseTo(Page page, String name) {
        visit(page, "people?q=" + name.replace(' ', '+'));
        page.locator("tbody a.v-name").first().click();
        assertThat(page.locator("main h1")).hasText(name);
        follow(page, "Promise letters");
        assertThat(page.locator("main h1")).hasText("Promise letters");
        press(page, "Promise");
        assertThat(page).hasURL(Pattern.compile("/write/"));
    }

    private void timePassesAndMailComes(Page editor, Page supporter) {
        clock.forward(Duration.ofDays(13));
        leases.remind();
        mail("A reminder you asked for", "tomorrow the time ends", 1);

        visit(editor, "imports/new");
        upload(editor, "second-be.csv");
        press(editor, "Read the file");
        acceptAll(editor, "Changed (2)");
        assertThat(editor.locator(".imports-row").first()).containsText("→");
        apply(editor);
        assertThat(editor.locator("main")).containsText("1 change waits for a second editor.");
        aSecondEditorAgreesToChanges(editor);

        mail("There is news", "is in another place now", 1);
        mail("There is good news", "no longer imprisoned", 1);
        visit(supporter, "my");
        assertThat(section(supporter, "On the table")).containsText("Held");
        assertThat(supporter.locator("main")).containsText("One of the people you wrote to is free.");

        clock.forward(Duration.ofDays(20));
        reminders.remindAll();
        mail("A reminder you asked for", "time for the letter you promised", 1);
        reminders.remindAll();
    }

    private String noMoreMailByOneClick(Page page) throws Exception {
        DemoMail mail = mail("A reminder you asked for", "time for the letter you promised", 1);
        Matcher link = Pattern.compile("unsubscribe\\?t=(\\S+)").matcher(mail.text());
        assertThat(link.find()).isTrue();
        visit(page, "account");
        Locator wish = page.getByRole(
                AriaRole.CHECKBOX, named("Reminders of letters I promised, and news of the people I write to"));
        assertThat(wish).isChecked();
        try (HttpClient program = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = program.send(
                    HttpRequest.newBuilder(URI.create(address(link.group())))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(204);
        }
        visit(page, "account");
        assertThat(wish).not().isChecked();
        return link.group(1);
    }

    private void aLetterIsCheckedPrintedPostedHeardOfAndCounted(Page page) throws IOException {
        Counted before = countedByTheEndOfTheMonth(page);
        writeAndCheck(page);
        printAndPost(page);
        hear(page);
        clock.forward(Duration.ofDays(32));
        assertThat(countedByTheEndOfTheMonth(page))
                .isEqualTo(new Counted(before.posted() + 1, before.arrived() + 1, before.silent()));
        picture(page, "walk-observatory");
    }

    /** Letters of everybody: posted, with a sign that they arrived, and of which nothing is known. */
    private record Counted(int posted, int arrived, int silent) {}

    private Counted countedByTheEndOfTheMonth(Page page) {
        observatory.writeDown();
        visit(page, "observatory?country=BY");
        Locator summary = page.locator("main").getByText(Pattern.compile("letters posted\\."));
        Matcher numbers = Pattern.compile("([\\d,]+) letters posted\\. ([\\d,]+) ha.*; of ([\\d,]+) nothing is known")
                .matcher(summary.first().textContent());
        assertThat(numbers.find()).isTrue();
        return new Counted(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
    }

    private static int number(String written) {
        return Integer.parseInt(written.replace(",", ""));
    }

    private void writeAndCheck(Page page) {
        page.context().addInitScript("window.print = () => { window.printed = (window.printed ?? 0) + 1; };");
        promiseTo(page, WRITTEN_TO);
        press(page, "Begin the letter");
        follow(page, "Write the letter");
        Locator text = page.locator("vestka-composer textarea");
        text.fill("Вітаю! Да нас прыходзіла " + SECRET + ". Пасля выбараў прэзідэнта быў дождж.");
        assertThat(page.locator("vestka-composer .findings")).containsText("No politics");
        Locator print = page.locator("vestka-composer")
                .getByRole(AriaRole.BUTTON, inside("Print the letter"))
                .first();
        print.click();
        assertThat(page.locator("vestka-composer dialog")).containsText("This would probably hold the letter back");
        page.locator("vestka-composer")
                .getByRole(AriaRole.BUTTON, inside("Change it"))
                .click();
        text.fill("Вітаю! Да нас прыходзіла " + SECRET + ". Потым быў дождж.");
        assertThat(page.locator("vestka-composer .findings")).hasCount(0);
        print.click();
        assertThat(page.evaluate("window.printed")).isEqualTo(1);
        picture(page, "walk-composer");
    }

    private void printAndPost(Page page) throws IOException {
        visit(page, "my/packs/new");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(WRITTEN_TO))
                .check();
        Locator anyway = page.getByLabel("I know. Print anyway.");
        anyway.waitFor();
        anyway.check();
        press(page, "Make the pack");
        assertThat(page).hasURL(Pattern.compile("/my/packs/[0-9a-z]{12}$"));
        assertThat(text(download(page, "One file (PDF)")))
                .contains(WRITTEN_TO)
                .doesNotContain(SECRET, PSEUDONYM, MOVING);
        page.getByLabel(Pattern.compile("^Choose (all|this)")).check();
        press(page, "Posted");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inside("Posted"))
                .click();
        assertThat(page.locator("main")).containsText("Done");
        picture(page, "walk-pack");
    }

    private void hear(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(WRITTEN_TO))
                .click();
        assertThat(page).hasURL(Pattern.compile("/letter/"));
        page.getByText("Did you hear anything?").click();
        page.getByRole(AriaRole.RADIO, named("The family or the lawyer")).check();
        page.getByRole(AriaRole.RADIO, named("The family or the lawyer says it arrived"))
                .check();
        press(page, "Note it");
        assertThat(page.locator("main")).containsText("A sign came");
    }

    /** From the beginning of a letter to its envelope. */
    private void begin(Page page, String name) {
        assertThat(page.locator("main .v-card .v-name")).hasText(name);
        press(page, "Begin the letter");
        assertThat(page).hasURL(Pattern.compile("/rules$"));
        assertThat(page.locator(".v-rule").first()).isVisible();
        picture(page, "walk-rules");
        follow(page, "On to the envelope");
        assertThat(page.locator(".v-envelope-lines")).isVisible();
        picture(page, "walk-envelope");
    }

    private void upload(Page page, String list) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(Path.of("src", "test", "resources", "lists", list));
        page.getByRole(AriaRole.BUTTON, named("Read the file")).waitFor();
    }

    private static void acceptAll(Page page, String part) {
        tab(page, part).click();
        assertThat(page).hasURL(Pattern.compile("part="));
        assertThat(tab(page, part)).hasAttribute("aria-current", "page");
        press(page, "Accept all of these");
        assertThat(page.locator(".imports-row").first()).containsText("accepted");
    }

    private void apply(Page page) {
        press(page, "Apply");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, inside("Apply")).click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static Locator peopleFound(Page page, String name) {
        page.getByLabel("Find somebody by name").fill(name);
        assertThat(page).hasURL(Pattern.compile("q="));
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(MOVING));
    }

    /** The mail of this subject and words that has come to our supporter, once it is the {@code howMany}th. */
    private DemoMail mail(String subject, String words, int howMany) {
        Pattern said = Pattern.compile(words);
        for (int i = 0; i < 200; i++) {
            List<DemoMail> found = mailbox.newest(0, 500).stream()
                    .filter(mail -> mail.to().contains(ADDRESS)
                            && mail.subject().equals(subject)
                            && said.matcher(mail.text()).find())
                    .toList();
            if (found.size() >= howMany) {
                assertThat(found).hasSize(howMany);
                assertThat(found.getFirst().text()).doesNotContain(MOVING, FREED, PSEUDONYM);
                return found.getFirst();
            }
            pause();
        }
        throw new AssertionError("no mail \"" + subject + "\"");
    }

    private static Path download(Page page, String link) {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named(link)).click());
        return download.path();
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String[] linesInColony() {
        return new String[] {MOVING, "ПК № 17", "вул. 1-я Завадская, 8", "213004, г. Шклоў", "REPUBLIC OF BELARUS"};
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator section(Page page, String heading) {
        return page.locator("section")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, named(heading))));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
