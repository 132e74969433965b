package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountCreation;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.People;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/**
 * A letter is written and sealed, somebody comes free, and a trustee reads it on a machine without network: by the pages themselves.
 * In between this server's tables, logs and memory are searched for what was written.
 */
@SuppressWarnings("NullAway.Init")
class LettersBankIT extends BrowserTest {

    private static final String PASSWORD = "paper-boats";
    private static final String PASSPHRASE = "five words that nobody has";
    private static final String PLAIN_LATIN = "planted-" + UUID.randomUUID();
    private static final String PLAIN_CYRILLIC = "пасаджана-" + UUID.randomUUID();

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountCreation creation;

    @Autowired
    private Trustees trustees;

    @Autowired
    private DSLContext sql;

    @TempDir
    private Path folder;

    @Test
    void whatWasSealedIsReadAfterTheReleaseAndByNobodyBefore() throws IOException {
        String name = "House of letters " + UUID.randomUUID().toString().substring(0, 6);
        Page administrator = open("sign-in");
        signIn(administrator, "administrator", PASSWORD);
        addTrustee(administrator, name);
        AccountId admin = accounts.make(Role.ADMIN);
        Trustee trustee = named(admin, name);
        String pseudonym = "keeper " + UUID.randomUUID().toString().substring(0, 8);
        AccountId member = creation.createForDemo(new DemoAccount(pseudonym, PASSWORD, Set.of()), LanguageTag.EN, null);
        accounts.as(admin, () -> trustees.assign(member, trustee.id()));

        Page keeper = open("sign-in");
        signIn(keeper, pseudonym, PASSWORD);
        visit(keeper, "bank");
        assertThat(keeper.locator("main")).containsText("No letters wait for anybody");
        assertAccessible(keeper);
        picture(keeper, "bank-bundles-none");
        Path page = saved(keeper, () -> follow(keeper, "Save the page for opening letters"), "open.html");
        Key first = makeKey(page, "key-1.json");
        confirm(administrator, name, first);

        PersonId person = new TestPeople(registry, facilities).inColony();
        try (LogCanary logs = LogCanary.listen()) {
            Page writing = composing(person);
            writing.locator("vestka-seal input[type=checkbox]").check();
            Locator seal = writing.locator("vestka-seal");
            // others' tests have trustees of their own
            if (seal.locator("select").count() > 0) {
                seal.locator("select").selectOption(name);
            }
            assertThat(seal).containsText(first.fingerprint());
            assertAccessible(writing);
            picture(writing, "bank-seal");
            button(seal, "Seal a copy").click();
            assertThat(seal).containsText("Nothing is written yet");
            // made in the page, for this process must not know it before its memory was searched
            writing.evaluate("""
                    () => {
                      const some = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), each => 'абвгдежзіклмнопр'[each & 15]).join('');
                      const latin = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), each => 'abcdefghijklmnop'[each & 15]).join('');
                      window.canary = [some(), latin()];
                      const area = document.querySelector('vestka-composer').shadowRoot.querySelector('textarea');
                      area.value = `Вітаю! ${window.canary[0]} і ${window.canary[1]}.`;
                      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                    }
                    """);
            button(seal, "Seal a copy").click();
            // asked so that nothing of what is shown is told here
            writing.waitForFunction(
                    "() => !!document.querySelector('vestka-seal').shadowRoot.querySelector('.done output')");
            assertAccessible(writing);
            assertThat(copiesOf(person)).isEqualTo(1);

            Path dump = folder.resolve("memory.hprof");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), false);
            List<byte[]> tables = tables();

            List<?> canary = (List<?>) writing.evaluate("window.canary");
            String code = seal.locator("output").innerText().strip();
            assertThat(code).matches("(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}");
            List<String> secrets = List.of(
                    String.valueOf(canary.getFirst()), String.valueOf(canary.getLast()), code, code.replace("-", ""));
            Memory memory = new Memory(dump);
            assertThat(memory.holds(PLAIN_LATIN)).as("what does lie in memory").isTrue();
            assertThat(memory.holds(PLAIN_CYRILLIC))
                    .as("what does lie in memory")
                    .isTrue();
            for (String secret : secrets) {
                assertThat(memory.holds(secret)).as("in memory").isFalse();
                for (byte[] forms : Memory.forms(secret)) {
                    assertThat(tables).as("in a table").noneMatch(value -> Memory.at(value, value.length, forms) >= 0);
                }
            }
            Files.delete(dump);
            assertThat(tables.size()).isGreaterThan(1000);
            assertThat(tables)
                    .as("what does lie in a table")
                    .anyMatch(value -> Memory.at(value, value.length, name.getBytes(StandardCharsets.UTF_8)) >= 0);
            logs.mustNotTell(secrets.toArray(String[]::new));

            // a second copy is taken back by its code, by somebody who is not signed in
            button(seal, "Seal another copy").click();
            assertThat(seal.locator("output")).not().hasText(code);
            String second = seal.locator("output").innerText().strip();
            assertThat(copiesOf(person)).isEqualTo(2);
            withdraw(second);
            assertThat(copiesOf(person)).isEqualTo(1);

            // after the key has changed a copy is sealed to the new one
            Key next = makeKey(page, "key-2.json");
            confirm(administrator, name, next);
            button(seal, "Seal another copy").click();
            assertThat(seal).containsText("key has changed");
            assertThat(seal).containsText(next.fingerprint());
            assertThat(copiesOf(person)).isEqualTo(1);
            text(writing).fill("Другі ліст");
            button(seal, "Seal another copy").click();
            assertThat(seal.locator("output")).not().hasText(second);
            assertThat(copiesOf(person)).isEqualTo(2);

            visit(keeper, "bank");
            assertThat(keeper.locator("main")).containsText("No letters wait for anybody");
            registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
            visit(keeper, "bank");
            assertThat(keeper.locator("main")).containsText("2 letters, sealed");
            assertThat(keeper.locator("main .v-keys")).containsText(next.fingerprint());
            assertAccessible(keeper);
            picture(keeper, "bank-bundles");
            press(keeper, "Delete the letters to " + shownAs(person) + " here");
            assertThat(keeper.locator("vaadin-notification-card").last()).containsText("download the file");
            Path bundle = saved(
                    keeper, () -> keeper.locator("main .v-card a[download]").click(), "bundle.json");
            assertThat(Files.readString(bundle)).doesNotContain(String.valueOf(canary.getLast()));

            read(page, first, next, bundle, canary);

            press(keeper, "Delete the letters to " + shownAs(person) + " here");
            press(keeper, "Delete for good");
            assertThat(keeper.locator("main")).containsText("No letters wait for anybody");
            assertThat(copiesOf(person)).isZero();
            logs.mustNotTell(secrets.toArray(String[]::new));
            // silence proves nothing unless it would have been heard
            LoggerFactory.getLogger("org.vestka.letters.bank").trace(PLAIN_LATIN);
            assertThat(logs.tells(PLAIN_LATIN)).isTrue();
        }
    }

    /** A key that was made on the page without network. */
    private record Key(Path file, String publicKey, String fingerprint) {}

    private Key makeKey(Path page, String file) {
        Page offline = offline(page, "en", 1280, ColorScheme.LIGHT);
        offline.locator("#new-pass").fill("too short");
        offline.locator("#new-again").fill("too short");
        offline.locator("#new-pass").evaluate("input => input.removeAttribute('minlength')");
        offline.locator("#new button").click();
        assertThat(offline.locator("#new-wrong")).containsText("at least 12");
        offline.locator("#new-pass").fill(PASSPHRASE);
        offline.locator("#new-again").fill(PASSPHRASE);
        offline.keyboard().press("Enter");
        assertThat(offline.locator("#made")).isVisible();
        assertThat(offline.locator("#made")).isFocused();
        Path key = saved(offline, () -> offline.locator("#key-file").click(), file);
        Key made = new Key(
                key,
                offline.locator("#public").innerText(),
                offline.locator("#print").innerText());
        offline.context().close();
        return made;
    }

    /** Opens the file with the keys, and seals it anew to the later one. */
    private void read(Path page, Key first, Key next, Path bundle, List<?> canary) {
        Page offline = offline(page, "en", 1280, ColorScheme.LIGHT);
        offline.locator("#bundle").setInputFiles(bundle);
        offline.locator("#open button").click();
        assertThat(offline.locator("#open-wrong")).containsText("Unlock a key first");
        offline.locator("#key").setInputFiles(next.file());
        offline.locator("#pass").fill("another passphrase");
        offline.locator("#unlock button").click();
        assertThat(offline.locator("#keys-wrong")).containsText("does not fit");
        unlock(offline, next);
        offline.locator("#bundle").setInputFiles(bundle);
        offline.locator("#open button").click();
        assertThat(offline.locator("#open-status")).hasText("Opened: 1 of 2");
        assertThat(offline.locator("#letters")).containsText("Другі ліст");
        assertThat(offline.locator("#letters")).containsText("Unlock the file of that key");
        unlock(offline, first);
        assertThat(offline.locator("#open-status")).hasText("Opened: 2 of 2");
        assertThat(offline.locator("#letters"))
                .containsText("Вітаю! " + canary.getFirst() + " і " + canary.getLast() + ".");
        assertThat(offline.locator("#letters")).not().containsText("Inside, this letter says");
        assertThat(graveFindings(offline)).isEmpty();
        ofSomebodyElse(offline, bundle);
        Path letters = saved(offline, () -> offline.locator("#text-file").click(), "letters.txt");
        assertThat(letters).content().contains(String.valueOf(canary.getFirst()), "Другі ліст");

        offline.locator("#to").fill(next.publicKey());
        offline.locator("#seal button").click();
        assertThat(offline.locator("#to-print")).hasText(next.fingerprint());
        Path anew = saved(offline, () -> offline.locator("#bundle-file").click(), "anew.json");
        assertThat(anew).content().doesNotContain(String.valueOf(canary.getLast()));
        assertThat(stored(offline)).isEqualTo("[{},{},\"\"]");
        offline.context().close();

        Page later = offline(page, "ru", 390, ColorScheme.DARK);
        unlock(later, next);
        later.locator("#bundle").setInputFiles(anew);
        later.locator("#open button").click();
        assertThat(later.locator("#open-status")).hasText("Открыто: 2 из 2");
        assertNoSidewaysScrolling(later);
        assertThat(graveFindings(later)).isEmpty();
        picture(later, "bank-page-letters-ru-dark");
        later.context().close();
    }

    /** What stands outside is the server's word; what was sealed says itself for whom it is. */
    private void ofSomebodyElse(Page offline, Path bundle) {
        try {
            Path other = Files.writeString(
                    folder.resolve("other.json"),
                    Files.readString(bundle).replaceFirst("\"person\":\"[0-9a-z]{10}\"", "\"person\":\"zzzzzzzzzz\""));
            offline.locator("#bundle").setInputFiles(other);
            offline.locator("#open button").click();
            assertThat(offline.locator("#letters")).containsText("the file is for zzzzzzzzzz");
            offline.locator("#bundle").setInputFiles(bundle);
            offline.locator("#open button").click();
            assertThat(offline.locator("#letters")).not().containsText("zzzzzzzzzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unlock(Page offline, Key key) {
        offline.locator("#key").setInputFiles(key.file());
        offline.locator("#pass").fill(PASSPHRASE);
        offline.locator("#unlock button").click();
        assertThat(offline.locator("#open-keys")).containsText(key.fingerprint());
    }

    private static String stored(Page page) {
        return String.valueOf(
                page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])"));
    }

    /** The page from the disk, on a machine without network. */
    private Page offline(Path file, String language, int width, ColorScheme scheme) {
        Page page = open("bank/withdraw", language, width, scheme);
        page.context().setOffline(true);
        page.navigate(file.toUri().toString());
        assertThat(page.locator("h1")).not().hasText("");
        return page;
    }

    private Path saved(Page page, Runnable click, String name) {
        Download download = page.waitForDownload(click);
        Path file = folder.resolve(name);
        download.saveAs(file);
        return file;
    }

    @Test
    void theOfflinePageIsForEverybodysEyesAndSendsNothing() throws IOException {
        Path page = folder.resolve("open.html");
        Files.write(page, pages.html(LanguageTag.EN));
        assertThat(page).content().contains("default-src 'none'").doesNotContain("http://", "https://example");
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                ColorScheme scheme = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
                Page offline = offline(page, language, width, scheme);
                assertThat(offline.locator("html")).hasAttribute("lang", language);
                assertNoSidewaysScrolling(offline);
                assertThat(graveFindings(offline)).isEmpty();
                picture(offline, "bank-page-" + language);
                offline.context().setOffline(false);
                assertThat(offline.evaluate("fetch('" + address("") + "').then(() => 'sent', () => 'refused')"))
                        .isEqualTo("refused");
                offline.context().close();
            }
        }
    }

    /** The demo's trustee has its key already, and says that it is nobody's secret. */
    @Test
    void theKeyOfTheDemoOpensThePageAndSaysThatEverybodyHasIt() {
        Page keeper = open("sign-in");
        signIn(keeper, "trustee", PASSWORD);
        visit(keeper, "bank");
        assertThat(keeper.locator("main")).containsText("House of Letters (invented)");
        Path key = saved(keeper, () -> follow(keeper, "Save the key of the demo"), "demo.json");
        Path page = saved(keeper, () -> follow(keeper, "Save the page for opening letters"), "demo.html");
        Page offline = offline(page, "en", 1280, ColorScheme.LIGHT);
        offline.locator("#key").setInputFiles(key);
        offline.locator("#pass").fill(PASSWORD);
        offline.keyboard().press("Enter");
        assertThat(offline.locator("#open-keys")).containsText(SealingKey.OF_DEMO.groups());
        assertThat(offline.locator("#open-keys")).containsText("Everybody has it");
        offline.context().close();
    }

    @Autowired
    private org.vestka.letters.bank.OfflinePage pages;

    private void addTrustee(Page page, String name) {
        visit(page, "bank/trustees");
        assertAccessible(page);
        press(page, "Add a trustee");
        page.getByLabel("Name: English").fill(name);
        page.getByLabel("Country of its seat").fill("Lithuania");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Lithuania"))
                .first()
                .waitFor();
        page.keyboard().press("Enter");
        page.getByLabel("How people who are free find it").fill("https://example.org/letters");
        assertThat(graveFindings(page, "vaadin-dialog")).isEmpty();
        press(page, "Save");
        assertThat(page.locator("main")).containsText(name);
        picture(page, "bank-trustees");
    }

    /** The administrator writes the key down and types the fingerprint that the trustee reads out. */
    private void confirm(Page page, String name, Key key) {
        visit(page, "bank/trustees");
        Locator section = page.locator("main section").filter(new Locator.FilterOptions().setHasText(name));
        // one that was pasted by mistake goes and hides none
        button(section, "Add a key").click();
        page.getByLabel("Public key").fill((UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""));
        press(page, "Save");
        button(section, "Discard the key").click();
        button(page.locator("vaadin-confirm-dialog"), "Discard the key").click();
        assertThat(section).not().containsText("not confirmed");
        button(section, "Add a key").click();
        page.getByLabel("Public key").fill(key.publicKey());
        press(page, "Save");
        assertThat(section).containsText("not confirmed");
        assertThat(section).not().containsText(key.fingerprint());
        button(section, "Confirm the key").click();
        Locator typed = page.getByLabel("Fingerprint, eight groups of four");
        typed.fill("0000 0000");
        dialogAct(page, "Confirm the key");
        assertThat(page.locator("vaadin-dialog .v-error").last()).containsText("another key");
        typed.fill(key.fingerprint());
        dialogAct(page, "Confirm the key");
        assertThat(section).containsText(key.fingerprint());
    }

    private static void dialogAct(Page page, String name) {
        button(page.locator("vaadin-dialog").last(), name).click();
    }

    private void withdraw(String code) {
        Page page = open("bank/withdraw", "en", 390, ColorScheme.DARK);
        Locator input = page.locator("vestka-withdraw input");
        input.fill("ABCD");
        page.keyboard().press("Enter");
        assertThat(page.locator("vestka-withdraw")).containsText("not a whole code");
        input.fill(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        page.keyboard().press("Enter");
        assertThat(page.locator("vestka-withdraw .cancel")).isFocused();
        page.keyboard().press("Tab");
        assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("vestka-withdraw")).containsText("The copy is deleted");
        assertNoSidewaysScrolling(page);
        input.fill(code);
        page.keyboard().press("Enter");
        button(page.locator("vestka-withdraw"), "Delete the copy").click();
        assertThat(page.locator("vestka-withdraw")).containsText("There is no copy with this code");
        page.context().close();
    }

    private Page composing(PersonId person) {
        Page page = open("sign-in");
        signIn(page, "swallow", PASSWORD);
        String id = people.brief(person).orElseThrow().publicId().value();
        visit(page, "write/" + id);
        page.locator("main vaadin-button[theme~=primary]").click();
        page.waitForURL(Pattern.compile("/rules$"));
        visit(page, "write/" + id + "/compose");
        text(page).waitFor();
        page.waitForFunction("() => document.querySelector('vestka-composer').checker");
        return page;
    }

    private String shownAs(PersonId person) {
        return people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
    }

    private static Locator text(Page page) {
        return page.locator("vestka-composer textarea");
    }

    private static Locator button(Locator within, String name) {
        return within.locator("button, vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private Trustee named(AccountId admin, String name) {
        return accounts.as(admin, () -> trustees.all()).stream()
                .filter(each -> each.about().names().containsValue(name))
                .findFirst()
                .orElseThrow();
    }

    private int copiesOf(PersonId person) {
        return sql.fetchCount(
                org.jooq.impl.DSL.table("sealed_copy"), org.jooq.impl.DSL.condition("person_id = ?", person.value()));
    }

    /** Every value of every table, as bytes. */
    private List<byte[]> tables() {
        List<byte[]> values = new ArrayList<>();
        for (Record table : sql.fetch("select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            for (Record row : sql.fetch("select * from `" + table.get(0, String.class) + "`")) {
                Stream.of(row.intoArray())
                        .filter(value -> value != null)
                        .map(value -> value instanceof byte[] bytes
                                ? bytes
                                : value.toString().getBytes(StandardCharsets.UTF_8))
                        .forEach(values::add);
            }
        }
        return values;
    }

    /** What a virtual machine held, garbage too. */
    private record Memory(Path dump) {

        private static final int PART = 32 * 1024 * 1024;

        private static final Charset OWN_UTF_16 = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_16BE;

        /** How a text can lie there: as strings and buffers hold it. */
        static List<byte[]> forms(String text) {
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, OWN_UTF_16, StandardCharsets.UTF_16BE)
                    .filter(charset -> charset.newEncoder().canEncode(text))
                    .map(text::getBytes)
                    .toList();
        }

        boolean holds(String text) throws IOException {
            List<byte[]> forms = forms(text);
            byte[] part = new byte[PART];
            int kept = 0;
            try (var in = Files.newInputStream(dump)) {
                for (int read = in.readNBytes(part, 0, PART); read > 0; read = in.readNBytes(part, kept, PART - kept)) {
                    int length = kept + read;
                    for (byte[] form : forms) {
                        if (at(part, length, form) >= 0) {
                            return true;
                        }
                    }
                    kept = Math.min(length, 1024);
                    System.arraycopy(part, length - kept, part, 0, kept);
                }
            }
            return false;
        }

        static int at(byte[] where, int length, byte[] what) {
            outer:
            for (int i = 0; i <= length - what.length; i++) {
                for (int j = 0; j < what.length; j++) {
                    if (where[i + j] != what[j]) {
                        continue outer;
                    }
                }
                return i;
            }
            return -1;
        }
    }
}
