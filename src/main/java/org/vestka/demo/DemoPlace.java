package org.vestka.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountCreation;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.duplicates.LookingForDuplicates;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.letters.MonthsOver;
import org.vestka.letters.observatory.ObservatoryBook;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/**
 * Fills an empty place at the first start, after the country pack. All or nothing: a start that is cut off leaves none of it.
 */
@Component
@ConditionalOnBooleanProperty("vestka.demo")
@Order(100)
class DemoPlace implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlace.class);

    /**
     * How many days ago the demo says it checked an address. Only of addresses that the pack has as verified: the places are
     * real, and whoever looks at the demo must not take an unproven address for a proven one.
     */
    private static final List<Checked> CHECKED = List.of(
            new Checked("BY-IK-4", 2),
            new Checked("BY-PRISON-4", 12),
            new Checked("BY-PRISON-8", 20),
            new Checked("BY-SIZO-1", 5),
            new Checked("BY-SIZO-6", 71),
            new Checked("RU-33-IK-6", 9));

    private final DemoPeople people;
    private final DemoLetters letters;
    private final MonthsOver months;
    private final ObservatoryBook observatory;
    private final DemoNews news;
    private final DemoList list;
    private final DemoDesk desk;
    private final DemoBank bank;
    private final DemoCorrections corrections;
    private final LookingForDuplicates duplicates;
    private final DemoPast past;
    private final DemoMuseum museum;
    private final AddressBook addresses;
    private final AccountCreation accounts;
    private final List<DemoAccount> offered;
    private final Registry registry;
    private final FacilityRegistry facilityRegistry;
    private final Places places;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoPlace(
            DemoPeople people,
            DemoLetters letters,
            MonthsOver months,
            ObservatoryBook observatory,
            DemoNews news,
            DemoList list,
            DemoDesk desk,
            DemoBank bank,
            DemoCorrections corrections,
            LookingForDuplicates duplicates,
            DemoPast past,
            DemoMuseum museum,
            AddressBook addresses,
            AccountCreation accounts,
            List<DemoAccount> offered,
            Registry registry,
            FacilityRegistry facilityRegistry,
            Places places,
            Clock clock,
            TransactionTemplate transaction) {
        this.people = people;
        this.letters = letters;
        this.months = months;
        this.observatory = observatory;
        this.news = news;
        this.list = list;
        this.desk = desk;
        this.bank = bank;
        this.corrections = corrections;
        this.duplicates = duplicates;
        this.past = past;
        this.museum = museum;
        this.addresses = addresses;
        this.accounts = accounts;
        this.offered = List.copyOf(offered);
        this.registry = registry;
        this.facilityRegistry = facilityRegistry;
        this.places = places;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!registry.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> fill());
        news.remind();
        months.writeDown();
        observatory.writeDown();
        // else nobody would see the pair before the night
        duplicates.look();
    }

    private void fill() {
        LocalDate today = Utc.today(clock);
        FacilityId old = facility(CHECKED.getFirst().code());
        past.begin(old, today);
        CHECKED.forEach(checked -> verify(checked, today));
        past.end(old, today, CHECKED.getFirst().daysAgo());
        List<PersonDraft> drafts = people.drafts(today, this::facility);
        List<PersonId> invented = registry.registerAll(drafts);
        Map<PersonId, MailingAddress> reached = addresses.of(invented, today);
        List<PersonId> writable = invented.stream()
                .filter(person -> reached.get(person) instanceof MailingAddress.Printable)
                .toList();
        List<AccountId> created = createAccounts();
        AccountId supporter = created.getFirst();
        AccountId editor = created.get(1);
        letters.invent(writable, held(invented, drafts), supporter, clock.instant());
        news.happen(
                writable.subList(DemoLetters.OWN, DemoLetters.OWN + 3),
                supporter,
                editor,
                facility("BY-IK-17"),
                SourceDraft.invented(today));
        list.bring(editor, offered.get(1).pseudonym());
        List<PersonId> persecuted = IntStream.range(0, invented.size())
                .filter(i -> drafts.get(i).facts().designations().getLast().value() == DesignationValue.PERSECUTED)
                .mapToObj(invented::get)
                .toList();
        desk.work(persecuted, created.get(2), created.get(3), created.get(4), today);
        bank.open(created.get(2), created.get(6), today);
        corrections.arrive(writable.getLast());
        past.happen(invented.getFirst(), today);
        museum.bring(writers(invented, drafts, today), editor, created.get(2), today);
        LOG.info(
                "the demo has invented {} people; --vestka.demo=false and a new data folder make an empty place",
                invented.size());
    }

    /** Where each was registered last, as far as that is a place and it is known since when. */
    private static Map<PersonId, DemoSigns.Held> held(List<PersonId> invented, List<PersonDraft> drafts) {
        Map<PersonId, DemoSigns.Held> held = new LinkedHashMap<>();
        for (int i = 0; i < invented.size(); i++) {
            List<StayDraft> stays = drafts.get(i).facts().stays();
            StayDraft last = stays.isEmpty() ? null : stays.getLast();
            if (last != null && last.facility() != null && last.from() != null) {
                held.put(
                        invented.get(i),
                        new DemoSigns.Held(last.facility(), last.from().earliest()));
            }
        }
        return held;
    }

    /** Who has been in one place for long, so that letters may have come from there. */
    private static List<DemoMuseum.Writer> writers(List<PersonId> invented, List<PersonDraft> drafts, LocalDate today) {
        return held(invented, drafts).entrySet().stream()
                .filter(each -> each.getValue().since().isBefore(today.minusMonths(16)))
                .filter(each -> drafts.get(invented.indexOf(each.getKey())).publication() == Publication.PUBLIC)
                .map(each ->
                        new DemoMuseum.Writer(each.getKey(), each.getValue().place()))
                .toList();
    }

    /** In the order in which they are offered: supporter, editor, administrator, the two of a desk, organiser, trustee. The editor's address takes no mail. */
    private List<AccountId> createAccounts() {
        return offered.stream()
                .map(account -> accounts.createForDemo(account, LanguageTag.EN, address(account)))
                .toList();
    }

    private static @Nullable EmailAddress address(DemoAccount account) {
        if (account.roles().isEmpty()) {
            return new EmailAddress(account.pseudonym() + "@example.org");
        }
        return account.roles().contains(Role.EDITOR)
                ? new EmailAddress(account.pseudonym() + "@" + DemoMailbox.NOBODY_THERE)
                : null;
    }

    private void verify(Checked checked, LocalDate today) {
        LocalDate day = today.minusDays(checked.daysAgo());
        SourceDraft source = SourceDraft.invented(day);
        page(checked.code()).addresses().stream()
                .filter(address -> address.status() == AddressStatus.VERIFIED)
                .map(FacilityAddressView::id)
                .forEach(address -> facilityRegistry.verifyAddress(address, day, source));
    }

    private FacilityId facility(String code) {
        return page(code).id();
    }

    private FacilityPage page(String code) {
        return places.page(code)
                .orElseThrow(() -> new IllegalStateException("the country pack has no facility " + code));
    }

    private record Checked(String code, int daysAgo) {}
}
