package org.vestka.directory.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Hands.Turn;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.ImportMemoryRepository;
import org.vestka.directory.imports.persistence.KnownCountryQuery;
import org.vestka.directory.imports.persistence.RefusedRows;
import org.vestka.directory.imports.persistence.ReviewRowQuery;
import org.vestka.directory.imports.persistence.RowDecisions;
import org.vestka.directory.imports.persistence.StagedRows;
import org.vestka.directory.imports.reading.KeptWords;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.shared.Utc;

/**
 * Carries out decisions. Each row is compared once more with what we hold by now: another file of the same list, or an
 * editor, may have been quicker. What would overwrite something nobody has seen, goes back to the review, and so does what would
 * store marked words that nobody has called harmless.
 */
@Component
class ImportApplication {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final ReviewRowQuery rows;
    private final StagedRows staged;
    private final RowDecisions decisions;
    private final ImportMemoryRepository memory;
    private final RememberedWords words;
    private final HeldPeopleQuery held;
    private final KnownCountryQuery countries;
    private final RefusedRows refusals;
    private final ListSurroundings surroundings;
    private final NamesOfUnshown unshown;
    private final Registry registry;
    private final Clock clock;

    ImportApplication(
            ImportBatchRepository batches,
            ImportListRepository lists,
            ReviewRowQuery rows,
            StagedRows staged,
            RowDecisions decisions,
            ImportMemoryRepository memory,
            RememberedWords words,
            HeldPeopleQuery held,
            KnownCountryQuery countries,
            RefusedRows refusals,
            ListSurroundings surroundings,
            NamesOfUnshown unshown,
            Registry registry,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.staged = staged;
        this.decisions = decisions;
        this.memory = memory;
        this.words = words;
        this.held = held;
        this.countries = countries;
        this.refusals = refusals;
        this.surroundings = surroundings;
        this.unshown = unshown;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Newcomers are drafts, whoever shows them.
     *
     * @param hands whose hand it is, and so which rows are meant
     * @throws ImportMoved when the file is no longer as the editor saw it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    AppliedImport apply(ImportId id, int version, Hands hands) {
        batches.lockListOf(id);
        ImportBatch batch = batches.lock(id).orElseThrow(() -> new ImportMoved(id));
        if (batch.state() != ImportState.REVIEW || batch.version() != version) {
            throw new ImportMoved(id);
        }
        ImportList list = lists.find(batch.list()).orElseThrow();
        surroundings.require(list, batch.language());
        PersonDrafts drafts = new PersonDrafts(
                list,
                batch,
                countries.envelopeLanguages(list.country()).contains(batch.language()),
                Publication.DRAFT,
                Utc.today(clock));
        Tally tally = new Tally();
        Map<String, PersonId> references = hold(id, list.code());
        long after = 0;
        for (List<RowToApply> some = decisions.decided(id, hands, after, ROWS_AT_ONCE);
                !some.isEmpty();
                some = decisions.decided(id, hands, after, ROWS_AT_ONCE)) {
            applySome(list, batch, drafts, some, references, hands, tally);
            after = some.getLast().row().id().value();
        }
        boolean finished = rows.count(id, ReviewFilter.ALL.decided(Decision.OPEN)) == 0 && !decisions.anyWaits(id);
        batches.move(id, finished ? ImportState.APPLIED : ImportState.REVIEW);
        return new AppliedImport(
                tally.registered,
                tally.changed,
                tally.gone,
                tally.refused,
                tally.returned,
                tally.marked,
                tally.waiting,
                finished);
    }

    /**
     * Holds everybody whom the file changes, before the places of the first newcomers. While it waited for somebody, two records may
     * have been made one: then the rows and the list's keys are of the one who stays, who is held as well.
     *
     * @return whom the list knows by a key, as it is now that nobody can make two of them one
     */
    private Map<String, PersonId> hold(ImportId id, String listCode) {
        Set<PersonId> all = new HashSet<>();
        Map<String, PersonId> references = held.references(listCode);
        Set<PersonId> people = decisions.people(id, references);
        while (all.addAll(people)) {
            registry.hold(people);
            references = held.references(listCode);
            people = decisions.people(id, references);
        }
        return references;
    }

    private void applySome(
            ImportList list,
            ImportBatch batch,
            PersonDrafts drafts,
            List<RowToApply> some,
            Map<String, PersonId> references,
            Hands hands,
            Tally tally) {
        List<PersonId> people = some.stream()
                .map(RowToApply::row)
                .map(row -> row.person() == null ? references.get(row.key()) : row.person())
                .filter(person -> person != null)
                .toList();
        Map<PersonId, Map<Fact, String>> facts = held.facts(people, list.bodyCode(), batch.language());
        Map<PersonId, Began> began = held.began(people);
        Map<PersonId, LocalDate> designated = held.designated(people, list.bodyCode());
        Set<PersonId> guarded = hands.turn() == Turn.FIRST ? held.everShown(people) : Set.of();
        Map<String, Map<Fact, String>> said = memory.facts(
                list.id(),
                batch.language(),
                some.stream().map(each -> each.row().key()).toList());
        Set<String> listedAgain = rows.listedAgain(
                batch,
                some.stream()
                        .map(RowToApply::row)
                        .filter(row -> row.kind() == RowKind.GONE)
                        .map(ReviewRow::key)
                        .toList());
        Refusals refused = refusals.of(
                list.id(),
                batch.id(),
                some.stream().map(each -> each.row().key()).toList());
        Map<PersonId, PersonId> like = unshown.of(changes(some, references, facts, said));
        List<PersonDraft> newcomers = new ArrayList<>();
        List<PersonChange> changes = new ArrayList<>();
        List<RowToApply> done = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (RowToApply each : some) {
            ReviewRow row = each.row().meant();
            if (row.decision() == Decision.REFUSED) {
                tally.refused++;
                done.add(each);
                continue;
            }
            PersonId person = row.person() == null ? references.get(row.key()) : row.person();
            boolean told = row.concerns().contains(Concern.REFUSED_BEFORE);
            if (!told
                    && (person == null
                            ? refused.newcomer(row.key())
                            : refused.change(row.key(), row.changes(), batch.language()))) {
                // refused in another file while this one waited
                staged.lookAgain(row, Concern.REFUSED_BEFORE);
                tally.returned++;
            } else if (person == null
                    && !row.markedWords(EnumSet.allOf(Fact.class)).isEmpty()) {
                staged.lookAgain(row, Concern.PRIVATE_WORDS);
                tally.marked++;
            } else if (person == null) {
                newcomers.add(drafts.newcomer(row));
                tally.registered++;
                done.add(each);
            } else if (row.kind() == RowKind.GONE
                    && listedAgain.contains(row.key())
                    && !row.concerns().contains(Concern.LISTED_AGAIN)) {
                staged.lookAgain(row, Concern.LISTED_AGAIN);
                tally.returned++;
            } else if (row.kind() == RowKind.GONE && guarded.contains(person)) {
                staged.propose(row.id(), hands, at);
                tally.waiting++;
            } else if (row.kind() == RowKind.GONE) {
                changes.add(drafts.gone(row, person, designated.get(person)));
                tally.gone++;
                done.add(each);
            } else {
                List<FactChange> now = changes(row, facts.getOrDefault(person, Map.of()), said.get(row.key()));
                PersonId takenFor = NamesOfUnshown.concerns(now) ? like.get(person) : null;
                if (takenFor != null) {
                    staged.compareAnew(row.id(), person, now);
                    staged.lookAgain(row, Concern.LIKELY_UNSHOWN, takenFor);
                    tally.returned++;
                } else if (!row.markedWords(Comparison.stored(now)).isEmpty()) {
                    staged.compareAnew(row.id(), person, now);
                    staged.lookAgain(row, Concern.PRIVATE_WORDS);
                    tally.marked++;
                } else if (guarded.contains(person)
                        && asSeen(row, now)
                        && now.stream().anyMatch(FactChange::takesTwo)) {
                    // the other sees what would change, also what only adds to what we hold
                    staged.propose(row.id(), person, now, hands, at);
                    tally.waiting++;
                } else if (hands.turn() == Turn.SECOND ? row.changes().containsAll(now) : asSeen(row, now)) {
                    changes.add(drafts.change(
                            row,
                            person,
                            now,
                            facts.getOrDefault(person, Map.of()),
                            began.getOrDefault(person, Began.UNKNOWN)));
                    tally.changed++;
                    done.add(each);
                } else {
                    staged.compareAnew(row.id(), person, now);
                    tally.returned++;
                }
            }
        }
        registry.registerAll(newcomers);
        registry.changeAll(changes);
        memory.remember(
                list.id(),
                batch.language(),
                done.stream()
                        // what was refused is not held: the next file asks again
                        .filter(each -> each.row().decision() == Decision.ACCEPTED
                                || each.row().kind() == RowKind.GONE)
                        .map(each -> new ImportMemoryRepository.Said(
                                each.row().key(),
                                remembered(each.row()),
                                each.digest() == null ? words.digest(each.row().facts()) : each.digest(),
                                each.row().kind() == RowKind.GONE))
                        .toList());
        decisions.applied(done.stream().map(RowToApply::row).toList(), row -> KeptWords.of(row, batch.mapping()));
    }

    /** What accepted rows would change by now. */
    private Map<PersonId, List<FactChange>> changes(
            List<RowToApply> some,
            Map<String, PersonId> references,
            Map<PersonId, Map<Fact, String>> facts,
            Map<String, Map<Fact, String>> said) {
        Map<PersonId, List<FactChange>> changes = new HashMap<>();
        for (RowToApply each : some) {
            ReviewRow row = each.row().meant();
            PersonId person = row.person() == null ? references.get(row.key()) : row.person();
            if (person != null && row.decision() != Decision.REFUSED && row.kind() != RowKind.GONE) {
                changes.computeIfAbsent(person, one -> new ArrayList<>())
                        .addAll(changes(row, facts.getOrDefault(person, Map.of()), said.get(row.key())));
            }
        }
        return changes;
    }

    private List<FactChange> changes(ReviewRow row, Map<Fact, String> held, @Nullable Map<Fact, String> said) {
        return Comparison.changes(
                new Claim(0, row.key(), row.url(), row.facts(), Map.of(), Set.of()), held, said, words);
    }

    /** What the source said; of what somebody wrote freely, the digest by which it is known again. */
    private Map<Fact, String> remembered(ReviewRow row) {
        if (row.facts().isEmpty()) {
            return row.facts();
        }
        Map<Fact, String> remembered = new EnumMap<>(row.facts());
        remembered.replaceAll((fact, said) -> fact.freeWords() ? words.digest(said) : said);
        return remembered;
    }

    /** Whether nothing would change that was not shown; what only adds to what we hold may. */
    private static boolean asSeen(ReviewRow row, List<FactChange> now) {
        return now.stream()
                .allMatch(change -> change.before() == null || row.changes().contains(change));
    }

    private static final class Tally {
        private int registered;
        private int changed;
        private int gone;
        private int refused;
        private int returned;
        private int marked;
        private int waiting;
    }
}
