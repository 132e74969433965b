package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountCreation;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.desk.CaseFilter;
import org.vestka.directory.desk.CaseState;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskMembers;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.source.SourceDraft;
import org.vestka.letters.DrawSize;
import org.vestka.letters.DrawWishes;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterDraw;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.SignKind;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.TrusteeDraft;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeState;
import org.vestka.letters.bank.Trustees;
import org.vestka.letters.pack.PackCode;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumFilter;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/**
 * Every view there is, opened by whom it is for, in each language at a desk and on a phone: nothing sticks out, a picture is
 * taken. One of the two is light and the other dark, the other way round in the first language. axe-core scans each view in each
 * language, and on all four sides: the first language on both of its, of the others either one. {@code -Dvestka.pictures=all}
 * does and scans every language on all four sides.
 */
@SuppressWarnings("NullAway.Init")
class EveryViewIT extends BrowserTest {

    private static final boolean ALL = "all".equals(System.getProperty("vestka.pictures"));
    private static final String PASSWORD = "looking-at-paper-boats";

    @Autowired
    private Museum museum;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ServletContext servlet;

    @Autowired
    private AccountCreation creation;

    @Autowired
    private MyAccount mine;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterDraw draw;

    @Autowired
    private Packs packs;

    @Autowired
    private PersonList people;

    @Autowired
    private UnsubscribeLink unsubscribe;

    @Autowired
    private DemoMailbox mailbox;

    @Autowired
    private DeskCases cases;

    @Autowired
    private Statements statements;

    @Autowired
    private DeskMembers members;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectionDesk correctionDesk;

    @Autowired
    private Places places;

    @Autowired
    private AddressProposals proposals;

    @Autowired
    private Trustees trustees;

    private final List<String> problems = new ArrayList<>();
    private String review = "";

    private enum Who {
        NOBODY,
        SUPPORTER,
        TRUSTEE,
        DESK,
        ORGANISER,
        EDITOR,
        ADMIN
    }

    /** @param path where, for what this language's supporter has */
    private record View(String template, Who who, String name, Function<Ground, String> path) {

        static View of(String template, Who who, String name) {
            return new View(template, who, name, ground -> template);
        }
    }

    /** What the views are opened on: people, each with a letter further on its way than the last one's, and one posted. */
    private record Ground(
            AccountId supporter, SignedIn desk, List<PersonListItem> people, Letter posted, PackCode pack) {
        String person(int number) {
            return people.get(number).publicId().value();
        }
    }

    /** Of whose page the demo has a past. */
    private String withPast() {
        return sql.fetch("select p.public_id from person p join page_state s on s.person_id = p.id"
                        + " where p.invented = 1 and s.until_day < current_date order by p.id limit 1")
                .getFirst()
                .get(0, String.class);
    }

    private final List<View> views = List.of(
            View.of("", Who.NOBODY, "home"),
            View.of("people", Who.NOBODY, "people"),
            new View("people/:person", Who.NOBODY, "person", ground -> "people/" + ground.person(0)),
            new View("people/:person", Who.EDITOR, "person-for-editors", ground -> "people/" + ground.person(1)),
            new View(
                    "people/:person",
                    Who.NOBODY,
                    "person-past",
                    ground ->
                            "people/" + withPast() + "?asof=" + Utc.today(clock).minusDays(30)),
            new View(
                    "people/:person",
                    Who.EDITOR,
                    "person-past-for-editors",
                    ground ->
                            "people/" + withPast() + "?asof=" + Utc.today(clock).minusDays(10)),
            new View(
                    "places/:code",
                    Who.NOBODY,
                    "place-past",
                    ground -> "places/BY-IK-4?asof=" + Utc.today(clock).minusDays(10)),
            View.of("places", Who.NOBODY, "places"),
            new View("places/:code", Who.NOBODY, "place", ground -> "places/BY-SIZO-1"),
            new View("places/:code/change", Who.EDITOR, "place-change", ground -> "places/BY-SIZO-1/change"),
            new View(
                    "places/:code/proposed",
                    Who.EDITOR,
                    "place-proposed",
                    ground -> "places/" + proposed() + "/proposed"),
            new View(
                    "people/:person/:wish(correct|hide)",
                    Who.NOBODY,
                    "correct-person",
                    ground -> "people/" + ground.person(0) + "/correct"),
            new View(
                    "people/:person/:wish(correct|hide)",
                    Who.NOBODY,
                    "hide-person",
                    ground -> "people/" + ground.person(0) + "/hide"),
            new View(
                    "places/:code/:wish(correct|hide)",
                    Who.NOBODY,
                    "correct-place",
                    ground -> "places/BY-SIZO-1/correct"),
            View.of("people/duplicates", Who.EDITOR, "duplicates"),
            new View(
                    "people/duplicates/:kept/:other",
                    Who.EDITOR,
                    "pair",
                    ground -> "people/duplicates/" + ground.person(0) + "/" + ground.person(1)),
            new View("people/:person/split", Who.EDITOR, "split", ground -> "people/" + ground.person(0) + "/split"),
            View.of("corrections", Who.EDITOR, "corrections"),
            new View(
                    "corrections/:correction([0-9]{1,18})",
                    Who.EDITOR,
                    "correction",
                    ground -> "corrections/" + correction(ground)),
            new View(
                    "corrections/many/:kind(hide|wrong)/:day",
                    Who.EDITOR,
                    "corrections-many",
                    ground -> "corrections/many/wrong/" + manyOnOneDay(ground)),
            View.of("motion", Who.EDITOR, "motion"),
            View.of("motion/verify", Who.EDITOR, "verify"),
            new View(
                    "motion/people/:what(released|moved)",
                    Who.EDITOR,
                    "people-released",
                    ground -> "motion/people/released"),
            new View(
                    "motion/people/:what(released|moved)", Who.EDITOR, "people-moved", ground -> "motion/people/moved"),
            View.of("how-to-write", Who.NOBODY, "how-to-write"),
            View.of("counts", Who.NOBODY, "counts"),
            View.of("counts/people", Who.NOBODY, "counts-people"),
            View.of("coverage", Who.NOBODY, "coverage"),
            View.of("coverage/apart", Who.NOBODY, "coverage-apart"),
            View.of("observatory", Who.NOBODY, "observatory"),
            View.of("observatory/method", Who.NOBODY, "observatory-method"),
            new View(
                    "observatory/places/:code",
                    Who.NOBODY,
                    "observatory-place",
                    ground -> "observatory/places/BY-IK-17"),
            View.of("museum", Who.NOBODY, "museum"),
            new View(
                    "museum/:letter([0-9a-z]{10})",
                    Who.NOBODY,
                    "museum-letter",
                    ground -> "museum/"
                            + museum.letters(MuseumFilter.ALL, 0, 1)
                                    .getFirst()
                                    .code()
                                    .value()),
            View.of("museum/new", Who.EDITOR, "museum-new"),
            new View(
                    "museum/:letter([0-9a-z]{10})/edit",
                    Who.EDITOR,
                    "museum-edit",
                    ground -> "museum/"
                            + museum.letters(MuseumFilter.ALL, 0, 1)
                                    .getFirst()
                                    .code()
                                    .value()
                            + "/edit"),
            View.of("aims", Who.ORGANISER, "aims"),
            View.of("sign-in", Who.NOBODY, "sign-in"),
            View.of("sign-up", Who.NOBODY, "sign-up"),
            View.of("recover", Who.NOBODY, "recover"),
            new View("confirm-address", Who.NOBODY, "confirm-address", ground -> "confirm-address?token=none"),
            new View(
                    "unsubscribe",
                    Who.NOBODY,
                    "unsubscribe",
                    ground -> "unsubscribe?t="
                            + unsubscribe.token(
                                    new RecipientId(ground.supporter().value()), MailPurpose.REMINDER)),
            new View("demo/mailbox/:mail?([0-9]{1,9})", Who.NOBODY, "mailbox", ground -> "demo/mailbox"),
            new View(
                    "demo/mailbox/:mail?([0-9]{1,9})",
                    Who.NOBODY,
                    "mail-in-mailbox",
                    ground -> "demo/mailbox/" + mailbox.newest(0, 1).getFirst().number()),
            View.of("design", Who.NOBODY, "design"),
            View.of("my", Who.SUPPORTER, "my"),
            View.of("my/suggest", Who.SUPPORTER, "suggest"),
            View.of("my/draw", Who.SUPPORTER, "draw"),
            View.of("my/packs", Who.SUPPORTER, "packs"),
            View.of("my/packs/new", Who.SUPPORTER, "pack-new"),
            new View(
                    "my/packs/:code",
                    Who.SUPPORTER,
                    "pack",
                    ground -> "my/packs/" + ground.pack().value()),
            new View("my/adopt/:person", Who.SUPPORTER, "adopt", ground -> "my/adopt/" + ground.person(4)),
            write("begin", 0, ""),
            write("rules", 1, "/rules"),
            write("compose", 1, "/compose"),
            write("envelope", 1, "/envelope"),
            write("post", 2, "/post"),
            new View(
                    "letter/:code",
                    Who.SUPPORTER,
                    "letter",
                    ground -> "letter/" + ground.posted().code().value()),
            new View(
                    "word/:code",
                    Who.NOBODY,
                    "word",
                    ground -> "word/" + ground.posted().code().value()),
            View.of("account", Who.SUPPORTER, "account"),
            View.of("bank", Who.TRUSTEE, "bank"),
            View.of("bank/trustees", Who.ADMIN, "bank-trustees"),
            View.of("bank/withdraw", Who.NOBODY, "bank-withdraw"),
            View.of("desk", Who.DESK, "desk"),
            View.of("desk/statement", Who.DESK, "desk-joint"),
            desk(CaseState.OPEN),
            desk(CaseState.PROPOSED),
            desk(CaseState.DECIDED),
            desk(CaseState.WITHDRAWN),
            new View(
                    "desk/statements/:statement([0-9]{1,18})",
                    Who.DESK,
                    "desk-statement",
                    ground -> "desk/statements/"
                            + TestAccounts.as(ground.desk(), statements::waiting)
                                    .getFirst()
                                    .id()
                                    .value()),
            View.of("imports", Who.EDITOR, "imports"),
            View.of("imports/new", Who.EDITOR, "import-new"),
            new View("imports/:id([0-9]{1,18})", Who.EDITOR, "import-review", ground -> review),
            View.of("accounts", Who.ADMIN, "accounts"),
            View.of("audit", Who.ADMIN, "audit"),
            View.of("mail", Who.ADMIN, "mail"));

    /** A new one for each visit: somebody else may have decided about the last. */
    private long correction(Ground ground) {
        corrections.propose(
                new OfPerson(ground.people().getFirst().id()),
                new CorrectionDraft(Matter.NAME, "Алесь Правільны", "https://example.org/1"),
                null);
        return TestAccounts.as(
                new SignedIn(new AccountId(1), "looker", EnumSet.of(Role.SUPPORTER, Role.EDITOR)),
                () -> correctionDesk.queue(0, 1).getFirst().id().value());
    }

    /** As a script would send them. */
    private String manyOnOneDay(Ground ground) {
        String day = "2026-01-02";
        if (sql.fetch("select id from correction where received_on = '" + day + "'")
                .isEmpty()) {
            for (int i = 0; i <= Wave.FROM; i++) {
                sql.execute(
                        "insert into correction (person_id, kind, matter, words, known_from, received_on, state)"
                                + " values (?, 'WRONG', 'OTHER', ?, '', '" + day + "', 'NEW')",
                        ground.people().getLast().id().value(),
                        i == 0 ? "Ён любіць шахматы." : "Усё не так");
            }
        }
        return day;
    }

    /** One for all visits: it waits until somebody decides. */
    private String proposed() {
        FacilityPage place = places.page("BY-SIZO-1").orElseThrow();
        FacilityAddressView held = place.addresses().getFirst();
        AddressDraft to = new AddressDraft(
                AddressStatus.UNVERIFIED,
                held.postcode(),
                null,
                null,
                null,
                held.texts().stream()
                        .map(text -> new AddressText(
                                text.language(), text.facilityLine(), "вул. Прыдуманая, 1", text.placeLine()))
                        .toList());
        return TestAccounts.as(
                new SignedIn(new AccountId(1), "looker", EnumSet.of(Role.SUPPORTER, Role.EDITOR)), () -> {
                    if (proposals
                            .of(place.id())
                            .filter(last -> last.draft() != null)
                            .isEmpty()) {
                        proposals.propose(MotionDraft.move(
                                place.id(),
                                to,
                                PartialDate.of(LocalDate.now(ZoneOffset.UTC)),
                                SourceDraft.page("https://example.org/1", null, null)));
                    }
                    return place.code();
                });
    }

    private View desk(CaseState state) {
        return new View(
                "desk/cases/:case([0-9]{1,18})",
                Who.DESK,
                "desk-case-" + state.name().toLowerCase(java.util.Locale.ROOT),
                ground -> "desk/cases/"
                        + TestAccounts.as(ground.desk(), () -> cases.list(new CaseFilter(state, null, false), 0, 1))
                                .getFirst()
                                .id()
                                .value());
    }

    private static View write(String name, int person, String step) {
        return new View(
                "write/:person/:step?(rules|compose|envelope|post)",
                Who.SUPPORTER,
                "write-" + name,
                ground -> "write/" + ground.person(person) + step);
    }

    @BeforeAll
    void aListWaitsForReview() {
        Page page = open("sign-in");
        signIn(page, "editor", "paper-boats");
        visit(page, "imports/new");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(Path.of("src", "test", "resources", "lists", "another-shape-be.csv"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read the file"))
                .waitFor();
        if (page.getByLabel("Name of the list").isVisible()) {
            page.getByLabel("Name of the list").fill("A list to look at");
            page.getByLabel("Country", new Page.GetByLabelOptions().setExact(true))
                    .fill("BY");
        }
        press(page, "Read the file");
        page.waitForURL(url -> url.matches(".*/imports/[0-9]+"));
        review = page.url().substring(page.url().indexOf("imports/"));
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)).getRegisteredRoutes().stream()
                        .map(RouteData::getTemplate)
                        .collect(Collectors.toSet());
        assertThat(views.stream().map(View::template)).containsAll(routes);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyViewReadsWell(String language) {
        problems.clear();
        Ground ground = ground(language);
        Page page = open("", language, ALL ? 1280 : 390, ColorScheme.LIGHT);
        keepScanner(page);
        for (Who who : Who.values()) {
            if (who != Who.NOBODY) {
                asIfNobodyHadBeenHere(page);
                side(page, ALL ? 1280 : 390, ColorScheme.LIGHT);
                visit(page, "sign-in");
                signIn(page, pseudonym(who, language), PASSWORD);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            }
            views.stream()
                    .filter(view -> view.who() == who)
                    .forEach(view -> look(page, view.path().apply(ground), view.name(), language));
        }
        page.context().close();
        assertThat(problems).isEmpty();
    }

    /** The next one in the same browser, which need not fetch and read everything again. */
    private static void asIfNobodyHadBeenHere(Page page) {
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        page.context().clearCookies();
    }

    private void look(Page page, String path, String name, String language) {
        side(page, 1280, ColorScheme.LIGHT);
        visit(page, path);
        int turn = LANGUAGES.indexOf(language);
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                boolean dark = scheme == ColorScheme.DARK;
                boolean phone = width < 720;
                if (ALL || dark == (phone == (turn == 0))) {
                    side(page, width, scheme);
                    sidewaysScrolling(page)
                            .ifPresent(pixels -> problems.add(
                                    "%s (%s, %d): %d pixels stick out".formatted(name, language, width, pixels)));
                    if (ALL || turn == 0 || phone == (turn % 2 == 1)) {
                        graveFindings(page)
                                .forEach(finding -> problems.add(
                                        "%s (%s, %d, %s): %s".formatted(name, language, width, scheme, finding)));
                    }
                    picture(page, "view-" + name + "-" + language + (dark ? "-dark" : ""));
                }
            }
        }
    }

    private static void side(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, width < 720 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static String pseudonym(Who who, String language) {
        return "looker " + who.name().toLowerCase(java.util.Locale.ROOT) + " " + language;
    }

    private Ground ground(String language) {
        LanguageTag tag = new LanguageTag(language);
        AccountId supporter = account(Who.SUPPORTER, Set.of(), tag);
        AccountId desk = account(Who.DESK, Set.of(Role.DESK), tag);
        AccountId trustee = account(Who.TRUSTEE, Set.of(Role.TRUSTEE), tag);
        account(Who.ORGANISER, Set.of(Role.ORGANISER), tag);
        account(Who.EDITOR, Set.of(Role.EDITOR), tag);
        AccountId admin = account(Who.ADMIN, Set.of(Role.ADMIN), tag);
        TestAccounts.as(
                new SignedIn(admin, pseudonym(Who.ADMIN, language), EnumSet.of(Role.SUPPORTER, Role.ADMIN)), () -> {
                    members.assign(desk, "viasna");
                    trustees.assign(trustee, aTrustee());
                    return true;
                });
        PersonFilter writable = PersonFilter.ALL.withWritable(true);
        List<PersonListItem> some = people.list(writable, PersonSort.OLDEST_VERIFICATION, 0, 24).items().stream()
                .filter(person -> person.facility() != null)
                .toList()
                .reversed();
        SignedIn who = new SignedIn(supporter, pseudonym(Who.SUPPORTER, language), EnumSet.of(Role.SUPPORTER));
        Letter posted = TestAccounts.as(who, () -> {
            mine.setAddress(new EmailAddress("looker." + language + "@example.org"), PASSWORD);
            for (int i = 0; i < 4; i++) {
                adoptions.adopt(some.get(i).id(), i == 0 ? Rhythm.ONE_LETTER : Rhythm.MONTHLY);
            }
            letters.reserve(some.get(1).id(), LetterKind.LETTER, LanguageTag.RU);
            letters.markWritten(letters.reserve(some.get(2).id(), LetterKind.LETTER, LanguageTag.RU)
                    .code());
            Letter letter = letters.reserve(some.get(3).id(), LetterKind.LETTER, LanguageTag.RU);
            letters.markWritten(letter.code());
            letters.markPosted(letter.code());
            letters.addSign(
                    letter.code(),
                    SignKind.HEARD,
                    org.vestka.shared.PartialDate.of(java.time.LocalDate.now(clock)),
                    java.time.ZoneOffset.UTC);
            draw.draw(DrawWishes.in(LanguageTag.RU), DrawSize.FIVE);
            return letter;
        });
        for (int i = 0; i < 100 && mailbox.size() == 0; i++) {
            pause();
        }
        SignedIn ofDesk = new SignedIn(desk, pseudonym(Who.DESK, language), EnumSet.of(Role.SUPPORTER, Role.DESK));
        PackCode pack = TestAccounts.as(who, () -> packs.make(new PackOrder(
                        packs.choices().stream()
                                .filter(choice -> choice.fit().printable())
                                .map(choice -> choice.letter().code())
                                .collect(Collectors.toSet()),
                        new PackFormat.Envelopes(PaperFormat.DL),
                        true,
                        true))
                .code());
        takeOutOneOf(pack);
        return new Ground(supporter, ofDesk, some, posted, pack);
    }

    /** As if one address had been another when it was printed. */
    private void takeOutOneOf(PackCode pack) {
        sql.execute(
                "update print_pack_letter set address_lines = concat(address_lines, ' 1') where place = 1 and pack_id ="
                        + " (select id from print_pack where code = ?)",
                pack.value());
    }

    /** One with a key that writers seal to, so that the composer offers it. */
    private TrusteeId aTrustee() {
        if (trustees.all().isEmpty()) {
            TrusteeId id = trustees.add(new TrusteeDraft(
                    Map.of(LanguageTag.EN, "House of letters"),
                    new CountryCode("LT"),
                    "https://example.org/letters",
                    TrusteeState.OPEN));
            SealingKey key = new SealingKey("1234567890abcdef".repeat(4));
            trustees.addKey(id, key.hex(), Utc.today(clock));
            trustees.confirmKey(trustees.all().getFirst().keys().getFirst().id(), key.groups());
        }
        return trustees.all().getFirst().id();
    }

    private AccountId account(Who who, Set<Role> roles, LanguageTag language) {
        AccountId account = creation.createForDemo(
                new DemoAccount(pseudonym(who, language.value()), PASSWORD, roles), language, null);
        // what belongs to everybody has no address: these are somebody's own
        sql.execute("update account set demo = 0 where id = ?", account.value());
        return account;
    }
}
