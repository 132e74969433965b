package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PerhapsUnshown;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Several editors at one list, at one moment: nobody may hear that two waited for each other. */
@VestkaTest
class CrossingListsTest extends EditorAtWork {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private ImportPlaces places;

    @Autowired
    private ImportListRepository stored;

    @Autowired
    private HeldPeopleQuery held;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Joinings joinings;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RepeatedTransaction repeated;

    @Test
    void aPlaceIsWrittenDownWhileTheNextFileOfTheListIsAnnounced() {
        Path file = file(newPlace(98));
        ListId list = listOf("announced", file);
        ImportId batch = read(list, file, LanguageTag.RU);
        ReviewRow row = unknownPlaces(batch).getFirst();
        PlaceOfList place = places.proposal(batch, row.id()).orElseThrow();

        // as announcing does: the list, and then the record
        CompletableFuture<Integer> added = Objects.requireNonNull(transactions.execute(work -> {
            stored.lock(list);
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> asEditor(() -> places.add(batch, row.id(), place)));
            assertThat(waiting).failsWithin(Duration.ofSeconds(2));
            assertThat(waiting).isNotDone();
            audit.record("import.begun", "import-list", Long.toString(list.value()));
            return waiting;
        }));

        assertThat(added).succeedsWithin(LONG).isEqualTo(2);
    }

    @Test
    void twoLanguagesOfAListAppliedAtOnceMakeOnePersonOfEach() throws Exception {
        InventedList invented = invented("twice");
        ListId list = list("twice");
        // what a new list brings with it is there, so that nobody waits for that
        applyAll(list, file(invented.text("en", invented.people.subList(0, 1))), LanguageTag.EN);
        List<ImportId> read = new ArrayList<>();
        for (LanguageTag language : List.of(LanguageTag.BE, LanguageTag.RU)) {
            ImportId batch = read(list, invented.write(folder, language.value()), language);
            acceptEverything(batch);
            read.add(batch);
        }

        together(read.stream()
                .<Runnable>map(batch -> () -> apply(batch, Publication.PUBLIC))
                .toList());

        // read, applied once, and agreed to once: the first of them was shown already, and has a new name
        assertThat(read)
                .allSatisfy(batch ->
                        assertThat(imports.batch(batch).orElseThrow().version()).isEqualTo(4));
        assertThat(sql.fetchValue(
                        "select count(distinct person_id) from external_reference where list_code = ?", code(list)))
                .isEqualTo(known(list));
    }

    @Test
    void aFileThatWaitsForTwoToBeMadeOneWritesToTheOneWhoStays() {
        Path first = file("id,name,status\n1,Ann Invented,active\n2,Bo Invented,active\n");
        ListId list = listOf("joined", first);
        // read while nobody of the list was known: its rows name nobody
        ImportId waiting = read(
                list, file("id,name,status\n1,Анна Придуманная,active\n2,Анна Придуманная,active\n"), LanguageTag.RU);
        acceptEverything(waiting);
        applyAll(list, first, LanguageTag.EN);
        PersonId kept = held.reference(code(list), "1").orElseThrow();
        PersonId other = held.reference(code(list), "2").orElseThrow();
        join(kept, other);

        CompletableFuture<Boolean> applied = Objects.requireNonNull(transactions.execute(work -> {
            join(kept, other);
            CompletableFuture<Boolean> meanwhile = CompletableFuture.supplyAsync(() -> asEditor(() -> {
                apply(waiting, Publication.PUBLIC);
                return true;
            }));
            assertThat(meanwhile).failsWithin(Duration.ofSeconds(2));
            assertThat(meanwhile).isNotDone();
            return meanwhile;
        }));
        int joined = version(other);

        assertThat(applied).succeedsWithin(LONG).isEqualTo(true);
        assertThat(version(other)).isEqualTo(joined);
        assertThat(names(other)).noneMatch(name -> name.startsWith("Анна"));
        assertThat(names(kept)).anyMatch(name -> name.startsWith("Анна"));
    }

    /** One hand proposes it, the next does it. */
    private void join(PersonId kept, PersonId other) {
        accounts.as(accounts.make(Role.EDITOR), () -> {
            JoiningPreview seen = joinings.preview(kept, other);
            return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
        });
    }

    private List<String> names(PersonId person) {
        return sql.fetch("select name from person_name where person_id = ?", person.value())
                .getValues(0, String.class);
    }

    @Test
    void everybodyAtOneListGetsDone() throws Exception {
        for (int round = 0; round < 3; round++) {
            InventedList invented = invented("crowd" + round);
            ListId list = list("crowd");
            applyAll(list, invented.write(folder, "be"), LanguageTag.BE);
            List<PersonId> people =
                    held.references(code(list)).values().stream().sorted().toList();
            Path russian = invented.write(folder, "ru");
            Path english = invented.write(folder, "en");
            ImportId next = read(list, russian, LanguageTag.RU);
            acceptEverything(next);
            String naming = newPlace(90 + round);
            ListId other = listOf("crowd-places", file(naming));
            ImportId placed = read(other, file(naming), LanguageTag.RU);
            ReviewRow row = unknownPlaces(placed).getFirst();
            PlaceOfList place = places.proposal(placed, row.id()).orElseThrow();

            together(List.of(
                    () -> apply(next, Publication.PUBLIC),
                    () -> read(list, english, LanguageTag.EN),
                    () -> places.add(placed, row.id(), place),
                    () -> read(other, file(naming + "3,Cy Invented,active,\n"), LanguageTag.EN),
                    () -> edit(people, Publication.LIMITED, facility("BY-IK-17")),
                    () -> edit(people, Publication.PUBLIC, facility("BY-IK-1"))));
        }
    }

    /** Whom the other file has changed while the second editor looked is looked at again. */
    @Override
    int agree(ImportId batch) {
        for (int looks = 1; ; looks++) {
            try {
                return super.agree(batch);
            } catch (ImportMoved e) {
                assertThat(looks).as("looks").isLessThan(20);
            }
        }
    }

    /** What editors do elsewhere meanwhile. */
    private void edit(List<PersonId> people, Publication publication, FacilityId place) {
        for (PersonId person : people.reversed()) {
            try {
                editing.publish(person, version(person), publication, "So it is.");
            } catch (ChangedMeanwhile | PerhapsUnshown e) {
                // as an editor would read it
            }
            repeated.execute(() -> {
                facilities.addressChanged(place);
                return true;
            });
        }
    }

    private int version(PersonId person) {
        return ((Number) Objects.requireNonNull(
                        sql.fetchValue("select version from person where id = ?", person.value())))
                .intValue();
    }

    private static String newPlace(int number) {
        String cell = "\"ИК № %d; 2479%d, г. Выдуманск, ул. Придуманная, %d\"".formatted(number, number, number);
        return "id,name,status,prison\n1,Ann Invented,active," + cell + "\n2,Bo Invented,active," + cell + "\n";
    }

    private InventedList invented(String key) {
        return new InventedList(120, key.hashCode(), 1, LocalDate.now(clock), key + System.nanoTime());
    }

    private List<ReviewRow> unknownPlaces(ImportId batch) {
        return review.rows(batch, ReviewFilter.having(Concern.UNKNOWN_PLACE), null, 10);
    }

    private static <T> T asEditor(Supplier<T> act) {
        return TestAccounts.as(new SignedIn(new AccountId(1), "imports-test", Set.of(Role.EDITOR)), act);
    }

    /** A fact of the domain is an answer; anything else would reach a person as an error. */
    private static void together(List<Runnable> acts) throws Exception {
        Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable act : acts) {
                all.add(pool.submit(() -> {
                    start.await();
                    try {
                        asEditor(() -> {
                            act.run();
                            return true;
                        });
                    } catch (RuntimeException | Error e) {
                        unexpected.add(e);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(unexpected).isEmpty();
    }
}
