package org.vestka.directory.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.KnownPerson;
import org.vestka.directory.duplicates.LikenessToHeld;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.ImportMemoryRepository;
import org.vestka.directory.imports.persistence.LearnedPlaces;
import org.vestka.directory.imports.persistence.RefusedRows;
import org.vestka.directory.imports.reading.ClaimReader;
import org.vestka.directory.imports.reading.NameKeys;
import org.vestka.directory.imports.reading.NameScripts;
import org.vestka.directory.imports.reading.PlaceIndex;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/**
 * Reads a file, compares its rows with what we hold and lays them out for the review. Either all of it is there in the
 * end or nothing.
 */
@Component
public class ImportReading {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReading.class);
    private static final int PEOPLE_AT_ONCE = 1000;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final LayingOut layingOut;
    private final ImportMemoryRepository memory;
    private final RememberedWords words;
    private final HeldPeopleQuery held;
    private final LearnedPlaces places;
    private final LikenessToHeld likeness;
    private final RefusedRows refusals;
    private final ListFiles files;
    private final Readings readings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock(true);

    ImportReading(
            ImportBatchRepository batches,
            ImportListRepository lists,
            LayingOut layingOut,
            ImportMemoryRepository memory,
            RememberedWords words,
            HeldPeopleQuery held,
            LearnedPlaces places,
            LikenessToHeld likeness,
            RefusedRows refusals,
            ListFiles files,
            Readings readings,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.layingOut = layingOut;
        this.memory = memory;
        this.words = words;
        this.held = held;
        this.places = places;
        this.likeness = likeness;
        this.refusals = refusals;
        this.files = files;
        this.readings = readings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whoever was reading when the application stopped reads no more: nothing was kept, and the list of files says so. */
    @EventListener(ApplicationReadyEvent.class)
    void closeInterrupted() {
        for (ImportId id : batches.reading()) {
            if (!readings.going(id)) {
                transaction.executeWithoutResult(unused -> batches.empty(id, ImportState.INTERRUPTED));
                LOG.info("import {} was interrupted while it was read", id.value());
            }
        }
    }

    /** From now on the file counts as being read, also while it waits for its turn. */
    void announce(ImportId id) {
        readings.at(id, ReadingState.Stage.FILE, 0, 0);
    }

    /**
     * Reads to the end, on the caller's thread, one file at a time. How far it is, and how it ended, is in {@link Readings}.
     *
     * @throws FileRefused when the file cannot be read; nothing of it is left then
     */
    void read(ImportId id, Path file, @Nullable Charset charset) {
        announce(id);
        if (!one.tryLock()) {
            readings.at(id, ReadingState.Stage.WAITING, 0, 0);
            one.lock();
        }
        try {
            lay(id, file, charset);
            readings.done(id);
        } catch (FileRefused e) {
            forget(id);
            readings.at(id, new ReadingState(ReadingState.Stage.REFUSED, 0, 0, e));
            throw e;
        } catch (RuntimeException | Error e) {
            forget(id);
            readings.at(id, ReadingState.Stage.FAILED, 0, 0);
            LOG.warn(
                    "import {} could not be read ({})", id.value(), e.getClass().getSimpleName());
            throw e;
        } finally {
            one.unlock();
        }
    }

    private void forget(ImportId id) {
        try {
            transaction.executeWithoutResult(unused -> batches.delete(id));
        } catch (RuntimeException e) {
            // the next start finds it and says so
            LOG.warn(
                    "import {} could not be taken back ({})",
                    id.value(),
                    e.getClass().getSimpleName());
        }
    }

    private void lay(ImportId id, Path file, @Nullable Charset charset) {
        ImportBatch batch = batches.find(id).orElseThrow();
        ImportList list = lists.find(batch.list()).orElseThrow();
        readings.at(id, ReadingState.Stage.FILE, 0, 0);
        PlaceIndex known = new PlaceIndex(places.of(list));
        List<Claim> claims = files.open(file, charset, table -> new ClaimReader(
                        table, batch.mapping(), known, list.listedAs(), Utc.today(clock))
                .read());
        readings.at(id, ReadingState.Stage.COMPARISON, 0, claims.size());
        List<StagedRow> staged = compare(list, batch, claims);
        readings.at(id, ReadingState.Stage.STORING, 0, 0);
        layingOut.lay(id, claims.size(), staged);
    }

    private List<StagedRow> compare(ImportList list, ImportBatch batch, List<Claim> claims) {
        Map<String, PersonId> references = held.references(list.code());
        Map<String, String> digests = memory.digests(list.id(), batch.language());
        List<Claim> known = withKnownKeys(claims, references.keySet());
        List<StagedRow> staged = new ArrayList<>(known.size());
        List<Claim> open = new ArrayList<>();
        Map<String, String> digestOf = new HashMap<>();
        for (Claim claim : known) {
            String digest = words.digest(claim.facts());
            digestOf.put(claim.key(), digest);
            if (!references.containsKey(claim.key()) || !digest.equals(digests.get(claim.key()))) {
                open.add(claim);
            }
        }
        Map<String, StagedRow> compared = new HashMap<>();
        Namesakes namesakes = new Namesakes(list, references, open);
        for (int from = 0; from < open.size(); from += PEOPLE_AT_ONCE) {
            List<Claim> some = open.subList(from, Math.min(open.size(), from + PEOPLE_AT_ONCE));
            compareSome(list, batch, some, references, namesakes, digestOf, compared);
            readings.at(batch.id(), ReadingState.Stage.COMPARISON, from + some.size(), open.size());
        }
        Set<String> present = new HashSet<>();
        for (Claim claim : known) {
            present.add(claim.key());
            StagedRow row = compared.get(claim.key());
            staged.add(row != null ? row : unchanged(claim, references.get(claim.key())));
        }
        staged.addAll(gone(list, batch, references, present));
        return staged;
    }

    private void compareSome(
            ImportList list,
            ImportBatch batch,
            List<Claim> claims,
            Map<String, PersonId> references,
            Namesakes namesakes,
            Map<String, String> digests,
            Map<String, StagedRow> into) {
        List<PersonId> people = claims.stream()
                .map(Claim::key)
                .filter(references::containsKey)
                .map(references::get)
                .toList();
        Map<PersonId, Map<Fact, String>> facts = held.facts(people, list.bodyCode(), batch.language());
        Map<PersonId, Began> began = held.began(people);
        Map<String, Map<Fact, String>> said = memory.facts(
                list.id(), batch.language(), claims.stream().map(Claim::key).toList());
        Refusals refused = refusals.of(
                list.id(), batch.id(), claims.stream().map(Claim::key).toList());
        for (Claim claim : claims) {
            PersonId person = references.get(claim.key());
            into.put(
                    claim.key(),
                    person == null
                            ? newcomer(
                                    claim.withPrivateWordsMarked()
                                            .withHomeMarked(null)
                                            .withoutDeadPlace(null),
                                    namesakes,
                                    refused,
                                    digests)
                            : changed(
                                    claim.withoutEarlierRelease(
                                            facts.getOrDefault(person, Map.of()),
                                            began.getOrDefault(person, Began.UNKNOWN)),
                                    person,
                                    batch.mapping(),
                                    facts.getOrDefault(person, Map.of()),
                                    said.get(claim.key()),
                                    refused,
                                    digests,
                                    batch.language()));
        }
    }

    private static StagedRow newcomer(Claim claim, Namesakes namesakes, Refusals refused, Map<String, String> digests) {
        PersonId namesake = namesakes.of(claim);
        LikenessToHeld.Known likely = namesakes.likely(claim);
        Claim marked = namesake == null ? claim : claim.with(Concern.KNOWN_NAMESAKE);
        PersonId candidate = namesake;
        if (likely != null && (likely.unshown() || namesake == null)) {
            marked = marked.with(likely.unshown() ? Concern.LIKELY_UNSHOWN : Concern.LIKELY_HELD);
            candidate = likely.person();
        }
        if (refused.newcomer(claim.key())) {
            marked = marked.with(Concern.REFUSED_BEFORE);
        }
        return new StagedRow(
                claim.row(),
                claim.key(),
                claim.url(),
                RowKind.NEW,
                claim.name(),
                null,
                candidate,
                claim.facts(),
                claim.words(),
                marked.concerns(),
                List.of(),
                digests.get(claim.key()));
    }

    private StagedRow changed(
            Claim said,
            PersonId person,
            ColumnMapping mapping,
            Map<Fact, String> held,
            @Nullable Map<Fact, String> saidLast,
            Refusals refused,
            Map<String, String> digests,
            LanguageTag language) {
        Claim read = said.withoutDeadPlace(held.get(Fact.FACILITY));
        List<FactChange> changes = Comparison.changes(read, held, saidLast, words);
        if (changes.isEmpty()) {
            return unchanged(read, person);
        }
        // where the place is no news nobody has to look at its words, so nobody would take out what does not belong
        // here
        boolean shown = Comparison.touchesPlace(changes)
                || !read.concerns().contains(Concern.PRIVATE_WORDS)
                        && !read.concerns().contains(Concern.UNKNOWN_PLACE);
        Claim claim = shown ? read : read.withoutPlaceWords(mapping);
        Set<Concern> concerns = Comparison.relevant(
                claim.withPrivateWordsMarked()
                        .withHomeMarked(held.get(Fact.CUSTODY))
                        .concerns(),
                changes,
                true);
        if (claim.concerns().contains(Concern.PRIVATE_WORDS) || claim.privateWordsIn(Comparison.stored(changes))) {
            concerns.add(Concern.PRIVATE_WORDS);
        }
        if (refused.change(claim.key(), changes, language)) {
            concerns.add(Concern.REFUSED_BEFORE);
        }
        return new StagedRow(
                claim.row(),
                claim.key(),
                claim.url(),
                RowKind.CHANGED,
                claim.name(),
                person,
                null,
                claim.facts(),
                claim.words(),
                concerns,
                changes,
                digests.get(claim.key()));
    }

    private static StagedRow unchanged(Claim claim, @Nullable PersonId person) {
        return new StagedRow(
                claim.row(),
                claim.key(),
                claim.url(),
                RowKind.UNCHANGED,
                claim.name(),
                person,
                null,
                claim.facts(),
                // nobody has to look at them, so nobody would take out what does not belong here
                Map.of(),
                claim.concerns(),
                List.of(),
                null);
    }

    private List<StagedRow> gone(
            ImportList list, ImportBatch batch, Map<String, PersonId> references, Set<String> present) {
        Set<String> settled = memory.gone(list.id());
        List<String> missing = references.keySet().stream()
                .filter(key -> !present.contains(key) && !settled.contains(key))
                .sorted()
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        int before = references.size()
                - (int) settled.stream().filter(references::containsKey).count();
        boolean many = missing.size() * 100L > (long) before * list.gonePercent();
        Map<PersonId, String> names = new HashMap<>();
        Map<PersonId, Map<Fact, String>> facts = new HashMap<>();
        for (int from = 0; from < missing.size(); from += PEOPLE_AT_ONCE) {
            List<PersonId> some = missing.subList(from, Math.min(missing.size(), from + PEOPLE_AT_ONCE)).stream()
                    .map(references::get)
                    .toList();
            names.putAll(held.names(some, batch.language()));
            facts.putAll(held.facts(some, list.bodyCode(), batch.language()));
        }
        return missing.stream()
                .map(key -> new StagedRow(
                        null,
                        key,
                        null,
                        RowKind.GONE,
                        names.getOrDefault(references.get(key), key),
                        references.get(key),
                        null,
                        telling(facts.getOrDefault(references.get(key), Map.of())),
                        Map.of(),
                        many ? EnumSet.of(Concern.MANY_GONE) : EnumSet.noneOf(Concern.class),
                        List.of(),
                        null))
                .toList();
    }

    /** By what somebody is known again whom the file no longer names. */
    private static Map<Fact, String> telling(Map<Fact, String> held) {
        Map<Fact, String> telling = new EnumMap<>(Fact.class);
        for (Fact fact : List.of(Fact.BORN, Fact.DESIGNATION, Fact.CUSTODY, Fact.FACILITY)) {
            String value = held.get(fact);
            if (value != null) {
                telling.put(fact, value);
            }
        }
        return telling;
    }

    /** On a list without ids a birth date learned since makes another key: the one person of that name is meant. */
    private static List<Claim> withKnownKeys(List<Claim> claims, Set<String> known) {
        if (claims.stream().noneMatch(claim -> !NameKeys.stem(claim.key()).equals(claim.key()))) {
            return claims;
        }
        Map<String, List<String>> knownByName = new HashMap<>();
        known.forEach(key -> knownByName
                .computeIfAbsent(NameKeys.stem(key), unused -> new ArrayList<>())
                .add(key));
        Map<String, Integer> times = new HashMap<>();
        claims.forEach(claim -> times.merge(NameKeys.stem(claim.key()), 1, Integer::sum));
        return claims.stream()
                .map(claim -> {
                    String stem = NameKeys.stem(claim.key());
                    List<String> keys = knownByName.getOrDefault(stem, List.of());
                    boolean only = keys.size() == 1 && times.getOrDefault(stem, 0) == 1;
                    return known.contains(claim.key()) || !only ? claim : claim.withKey(keys.getFirst());
                })
                .toList();
    }

    /** People of the country whom newcomers may be. Looked up only where there are newcomers. */
    private final class Namesakes {

        private final Map<String, PersonId> people = new HashMap<>();
        private final Map<String, LikenessToHeld.Known> likely = new HashMap<>();

        Namesakes(ImportList list, Map<String, PersonId> references, List<Claim> claims) {
            List<Claim> newcomers = claims.stream()
                    .filter(claim -> !references.containsKey(claim.key()))
                    .toList();
            if (!newcomers.isEmpty()) {
                for (HeldPeopleQuery.Named named : held.named(list.country())) {
                    people.putIfAbsent(NameScripts.folded(named.name()) + "|" + named.born(), named.person());
                }
                List<KnownPerson> told = new ArrayList<>(newcomers.size());
                for (int i = 0; i < newcomers.size(); i++) {
                    told.add(newcomers.get(i).asPerson(stranger(i), list.country()));
                }
                Map<PersonId, LikenessToHeld.Known> known = likeness.of(list.country(), told);
                for (int i = 0; i < newcomers.size(); i++) {
                    LikenessToHeld.Known one = known.get(stranger(i));
                    if (one != null) {
                        likely.put(newcomers.get(i).key(), one);
                    }
                }
            }
        }

        /** An id that nobody has. */
        private static PersonId stranger(int place) {
            return new PersonId(-1L - place);
        }

        LikenessToHeld.@Nullable Known likely(Claim claim) {
            return likely.get(claim.key());
        }

        @Nullable
        PersonId of(Claim claim) {
            String born = claim.facts().get(Fact.BORN);
            return born == null ? null : people.get(NameScripts.folded(claim.name()) + "|" + born);
        }
    }
}
