package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.testing.TwoEditors;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/**
 * Whatever an act in motion does, to whomever: only those it names or finds in its place are touched; of the accounts exactly
 * those that write to one of them are told, each once; and taken back, everything stands as it stood, and nobody is told
 * who had not heard of it.
 */
@VestkaTest
@Import(TestPeople.class)
class MotionProperties extends PropertiesOnTheDatabase {

    private static final int PEOPLE = 5;
    private static final int ACCOUNTS = 3;
    private static final int DAYS = 10;

    /** Count changes, and do not say what holds. */
    private static final List<String> NOT_WHAT_HOLDS = List.of("version", "changed_at");

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MotionDesk desk;

    @Autowired
    private TwoEditors two;

    @Autowired
    private LetterService letters;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private Registry registry;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private @Nullable AccountId editor;

    enum Act {
        TRANSFER,
        ON_THEIR_WAY,
        RELEASE,
        MOVE,
        NO_ADDRESS,
        CLOSE,
        CHANGE_KIND,
        CHANGE_KIND_AND_CUSTODY,
        TAKE_OVER;

        boolean ofPeople() {
            return ordinal() <= RELEASE.ordinal();
        }

        /** Of whoever is concerned each account hears. */
        boolean tells() {
            return this != CHANGE_KIND && this != CHANGE_KIND_AND_CUSTODY;
        }
    }

    enum Where {
        HERE,
        THERE,
        HERE_FROM_THERE,
        AT_HOME,
        FREE;

        boolean writable() {
            return this == HERE || this == THERE || this == HERE_FROM_THERE;
        }
    }

    /** @param since days ago, before any act; null where nobody knows */
    record Held(Where where, boolean confirmed, @Nullable Integer since) {}

    /** What binds an account to somebody. */
    record Bond(int account, int person, boolean promise, boolean paused, boolean letter, boolean written) {}

    private record World(
            FacilityId here, FacilityId there, List<PersonId> people, List<Held> held, List<AccountId> accounts) {

        Set<PersonId> named(int mask) {
            Set<PersonId> named = new HashSet<>();
            for (int i = 0; i < PEOPLE; i++) {
                if ((mask >> i & 1) == 1) {
                    named.add(people.get(i));
                }
            }
            return named;
        }
    }

    @Property(tries = 40)
    void onlyThoseMeantAreTouchedEachIsToldOnceAndTakenBackAllIsAsItWas(
            @ForAll("people") List<Held> held,
            @ForAll("bonds") @Size(max = 8) List<Bond> bonds,
            @ForAll Act act,
            @ForAll @IntRange(min = 1, max = (1 << PEOPLE) - 1) int named,
            @ForAll @IntRange(min = 0, max = DAYS) int daysAgo,
            @ForAll boolean mailHasGone) {
        World world = world(held);
        Map<PersonId, Set<AccountId>> writers = bind(world, bonds);
        Map<String, List<String>> before = all(world);

        MotionDraft draft =
                draft(world, act, named, PartialDate.of(LocalDate.now(clock).minusDays(daysAgo)));
        MotionPreview preview = accounts.as(editor(), () -> desk.preview(draft));
        // an act on a place concerns those, too, who came after its day: they are not moved, and its address is theirs
        Set<PersonId> concerned =
                act.ofPeople() ? preview.seen().people() : preview.people().keySet();
        assertThat(act.ofPeople() ? world.named(named) : new HashSet<>(in(world, Where.HERE)))
                .isEqualTo(preview.people().keySet());
        assertThat(all(world)).as("a preview changes nothing").isEqualTo(before);
        Set<PersonId> others = new HashSet<>(world.people());
        others.removeAll(concerned);
        Map<String, List<String>> ofOthers = ofPeople(others);

        MotionId done = two.carryOut(editor(), draft);
        assertThat(ofPeople(others)).as("whoever is not meant").isEqualTo(ofOthers);
        Set<AccountId> meant = concerned.stream()
                .flatMap(person -> writers.getOrDefault(person, Set.of()).stream())
                .collect(Collectors.toSet());
        List<AccountId> told = told(world);
        assertThat(told).as("told once").doesNotHaveDuplicates();
        if (act.tells()) {
            assertThat(told).containsExactlyInAnyOrderElementsOf(meant);
        } else {
            assertThat(meant).containsAll(told);
        }
        if (mailHasGone) {
            world.accounts()
                    .forEach(account -> sql.execute(
                            "update mail_message set state = 'SENT' where recipient_id = ?", account.value()));
        }

        assertThat(accounts.as(editor(), () -> desk.undo(done)))
                .as("nobody was moved since")
                .isEmpty();
        assertThat(all(world)).isEqualTo(before);
        Stream<AccountId> heard = mailHasGone ? told.stream() : Stream.empty();
        assertThat(told(world))
                .containsExactlyInAnyOrderElementsOf(
                        heard.flatMap(account -> Stream.of(account, account)).toList());
    }

    private World world(List<Held> held) {
        FacilityId here = make.facility();
        FacilityId there = make.facility();
        LocalDate today = LocalDate.now(clock);
        List<PersonId> people = held.stream()
                .map(each -> make.person()
                        .stays(new StayDraft(
                                switch (each.where()) {
                                    case AT_HOME -> CustodyKind.HOME_CONFINEMENT;
                                    case FREE -> CustodyKind.RELEASED;
                                    default -> CustodyKind.COLONY;
                                },
                                switch (each.where()) {
                                    case HERE -> here;
                                    case THERE, HERE_FROM_THERE -> there;
                                    default -> null;
                                },
                                null,
                                null,
                                each.confirmed() ? StayState.CONFIRMED : StayState.REPORTED,
                                each.since() == null ? null : PartialDate.of(today.minusDays(each.since())),
                                null,
                                each.confirmed() ? today : null))
                        .register())
                .toList();
        List<AccountId> writers =
                Stream.generate(accounts::reachable).limit(ACCOUNTS).toList();
        return new World(here, there, people, held, writers);
    }

    /** @return who writes to each person or has promised it */
    private Map<PersonId, Set<AccountId>> bind(World world, List<Bond> bonds) {
        Map<PersonId, Set<AccountId>> writers = new TreeMap<>();
        for (Bond bond : bonds) {
            if (!world.held().get(bond.person()).where().writable() || !bond.promise() && !bond.letter()) {
                continue;
            }
            AccountId account = world.accounts().get(bond.account());
            PersonId person = world.people().get(bond.person());
            writers.computeIfAbsent(person, some -> new HashSet<>()).add(account);
            accounts.as(account, () -> {
                if (bond.promise()) {
                    var promise = adoptions.adopt(person, Rhythm.MONTHLY);
                    if (bond.paused()) {
                        adoptions.pause(promise.id());
                    }
                }
                if (bond.letter()) {
                    Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
                    if (bond.written()) {
                        letters.markWritten(letter.code());
                    }
                }
            });
        }
        // letters to them are held from here on, and bear where they were
        in(world, Where.HERE_FROM_THERE)
                .forEach(person -> registry.openStay(
                        person,
                        StayDraft.of(
                                CustodyKind.COLONY,
                                world.here(),
                                PartialDate.of(LocalDate.now(clock).minusDays(DAYS))),
                        TestPeople.SOURCE));
        world.accounts()
                .forEach(account -> sql.execute("delete from mail_message where recipient_id = ?", account.value()));
        return writers;
    }

    private static List<PersonId> in(World world, Where first) {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Where where = world.held().get(i).where();
            if (where == first || first == Where.HERE && where == Where.HERE_FROM_THERE) {
                people.add(world.people().get(i));
            }
        }
        return people;
    }

    private MotionDraft draft(World world, Act act, int named, PartialDate on) {
        return switch (act) {
            case TRANSFER ->
                MotionDraft.transfer(world.named(named), world.there(), CustodyKind.COLONY, on, TestPeople.SOURCE);
            case ON_THEIR_WAY ->
                MotionDraft.transfer(world.named(named), null, CustodyKind.IN_TRANSIT, on, TestPeople.SOURCE);
            case RELEASE -> MotionDraft.release(world.named(named), CustodyKind.RELEASED_PARDON, on, TestPeople.SOURCE);
            case MOVE -> MotionDraft.move(world.here(), TestPeople.address(7301), on, TestPeople.SOURCE);
            case NO_ADDRESS -> MotionDraft.noAddress(world.here(), on, TestPeople.SOURCE);
            case CLOSE -> MotionDraft.close(world.here(), world.there(), on, TestPeople.SOURCE);
            case CHANGE_KIND ->
                MotionDraft.changeKind(world.here(), FacilityKind.PRISON, null, null, on, TestPeople.SOURCE);
            case CHANGE_KIND_AND_CUSTODY ->
                MotionDraft.changeKind(
                        world.here(), FacilityKind.PRISON, null, CustodyKind.PRISON, on, TestPeople.SOURCE);
            case TAKE_OVER -> MotionDraft.takeOver(world.here(), world.there(), on, TestPeople.SOURCE);
        };
    }

    /** The recipients of all mail, one for each. */
    private List<AccountId> told(World world) {
        return sql.select(DSL.field("recipient_id", Long.class))
                .from("mail_message")
                .where(DSL.field("recipient_id", Long.class)
                        .in(world.accounts().stream().map(AccountId::value).toList()))
                .fetch(row -> new AccountId(row.value1()));
    }

    private Map<String, List<String>> all(World world) {
        Map<String, List<String>> all = ofPeople(world.people());
        List<Long> places = List.of(world.here().value(), world.there().value());
        put(all, "facility", "id", places);
        put(all, "facility_address", "facility_id", places);
        put(all, "facility_change", "facility_id", places);
        return all;
    }

    private Map<String, List<String>> ofPeople(Collection<PersonId> people) {
        Map<String, List<String>> all = new TreeMap<>();
        List<Long> ids = people.stream().map(PersonId::value).toList();
        for (String table : Arrays.asList("custody_stay", "person_listing", "person_attention", "letter", "adoption")) {
            put(all, table, "person_id", ids);
        }
        return all;
    }

    private void put(Map<String, List<String>> all, String table, String column, List<Long> ids) {
        all.put(
                table,
                sql
                        .select(DSL.asterisk())
                        .from(DSL.table(DSL.name(table)))
                        .where(DSL.field(DSL.name(column), Long.class).in(ids))
                        .fetchMaps()
                        .stream()
                        .map(row -> {
                            Map<String, Object> said = new TreeMap<>(row);
                            said.keySet().removeAll(NOT_WHAT_HOLDS);
                            // judged anew: to whomever has moved the address is another, too
                            said.computeIfPresent(
                                    "hold_reason", (key, why) -> why.equals("MOVED") ? HoldReason.ADDRESS.name() : why);
                            return said.toString();
                        })
                        .sorted()
                        .toList());
    }

    private AccountId editor() {
        if (editor == null) {
            editor = accounts.make(Role.EDITOR);
        }
        return editor;
    }

    @Provide
    Arbitrary<List<Held>> people() {
        return Combinators.combine(
                        Arbitraries.of(
                                Where.HERE,
                                Where.HERE,
                                Where.HERE,
                                Where.THERE,
                                Where.HERE_FROM_THERE,
                                Where.AT_HOME,
                                Where.FREE),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(DAYS + 1, 900).injectNull(0.1))
                .as(Held::new)
                .list()
                .ofSize(PEOPLE);
    }

    @Provide
    Arbitrary<List<Bond>> bonds() {
        Arbitrary<Boolean> toss = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        toss,
                        toss,
                        toss,
                        toss)
                .as(Bond::new)
                .list();
    }
}
