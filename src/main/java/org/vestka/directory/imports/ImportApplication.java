package org.vestka.directory.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.ImportMemoryRepository;
import org.vestka.directory.imports.persistence.ImportRowRepository;
import org.vestka.directory.imports.persistence.KnownCountryQuery;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;

/**
 * Carries out decisions. Each row is compared once more with what we hold by now: another file of the same list, or an
 * editor, may have been quicker. What would overwrite something nobody has seen, goes back to the review.
 */
@Component
class ImportApplication {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final ImportRowRepository rows;
    private final ImportMemoryRepository memory;
    private final HeldPeopleQuery held;
    private final KnownCountryQuery countries;
    private final ListSurroundings surroundings;
    private final Registry registry;
    private final Clock clock;

    ImportApplication(
            ImportBatchRepository batches,
            ImportListRepository lists,
            ImportRowRepository rows,
            ImportMemoryRepository memory,
            HeldPeopleQuery held,
            KnownCountryQuery countries,
            ListSurroundings surroundings,
            Registry registry,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.memory = memory;
        this.held = held;
        this.countries = countries;
        this.surroundings = surroundings;
        this.registry = registry;
        this.clock = clock;
    }

    /** @throws ImportMoved when the file is no longer as the editor saw it */
    @Transactional(propagation = Propagation.MANDATORY)
    AppliedImport apply(ImportId id, int version, Publication publication) {
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
                publication,
                LocalDate.now(clock));
        Tally tally = new Tally();
        Map<String, PersonId> references = held.references(list.code());
        long after = 0;
        for (List<ReviewRow> some = rows.decided(id, after, ROWS_AT_ONCE);
                !some.isEmpty();
                some = rows.decided(id, after, ROWS_AT_ONCE)) {
            applySome(list, batch, drafts, some, references, tally);
            after = some.getLast().id().value();
        }
        boolean finished = rows.count(id, ReviewFilter.ALL.decided(Decision.OPEN)) == 0;
        batches.move(id, finished ? ImportState.APPLIED : ImportState.REVIEW);
        return new AppliedImport(tally.registered, tally.changed, tally.gone, tally.refused, tally.returned, finished);
    }

    private void applySome(
            ImportList list,
            ImportBatch batch,
            PersonDrafts drafts,
            List<ReviewRow> some,
            Map<String, PersonId> references,
            Tally tally) {
        List<PersonId> people = some.stream()
                .map(row -> row.person() == null ? references.get(row.key()) : row.person())
                .filter(person -> person != null)
                .toList();
        Map<PersonId, Map<Fact, String>> facts = held.facts(people, list.bodyCode(), batch.language());
        Map<String, Map<Fact, String>> said = memory.facts(
                list.id(), batch.language(), some.stream().map(ReviewRow::key).toList());
        List<PersonDraft> newcomers = new ArrayList<>();
        List<PersonChange> changes = new ArrayList<>();
        List<ReviewRow> done = new ArrayList<>();
        for (ReviewRow row : some) {
            if (row.decision() == Decision.REFUSED) {
                tally.refused++;
                done.add(row);
                continue;
            }
            PersonId person = row.person() == null ? references.get(row.key()) : row.person();
            if (person == null) {
                newcomers.add(drafts.newcomer(row));
                tally.registered++;
                done.add(row);
            } else if (row.kind() == RowKind.GONE) {
                changes.add(drafts.gone(row, person));
                tally.gone++;
                done.add(row);
            } else {
                List<FactChange> now = Comparison.changes(
                        new Claim(0, row.key(), row.url(), row.facts(), Map.of(), java.util.Set.of()),
                        facts.getOrDefault(person, Map.of()),
                        said.get(row.key()));
                if (asSeen(row, now)) {
                    changes.add(drafts.change(row, person, now));
                    tally.changed++;
                    done.add(row);
                } else {
                    rows.compareAnew(row.id(), RowKind.CHANGED, person, now, Decision.OPEN);
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
                        .map(row -> new ImportMemoryRepository.Said(row.key(), row.facts(), row.kind() == RowKind.GONE))
                        .toList());
        rows.applied(done.stream().map(ReviewRow::id).toList());
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
    }
}
