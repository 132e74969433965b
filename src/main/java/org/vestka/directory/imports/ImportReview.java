package org.vestka.directory.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.KnownPlaceQuery;
import org.vestka.directory.imports.persistence.RefusedRows;
import org.vestka.directory.imports.persistence.ReviewRowQuery;
import org.vestka.directory.imports.persistence.RowDecisions;
import org.vestka.directory.imports.persistence.StagedRows;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;
import org.vestka.shared.security.ForEditors;

/** Deciding on the rows of a file. Every decision can be taken back until it is applied. */
@Service
@AgainAfterDeadlock
public class ImportReview {

    private static final int AT_ONCE = 500;
    private static final int PLACES = 2_000;
    private static final int TWINS = 1_000;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final ReviewRowQuery rows;
    private final StagedRows staged;
    private final RowDecisions decisions;
    private final HeldPeopleQuery held;
    private final KnownPlaceQuery places;
    private final RefusedRows refused;
    private final ImportLimits limits;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    ImportReview(
            ImportBatchRepository batches,
            ImportListRepository lists,
            ReviewRowQuery rows,
            StagedRows staged,
            RowDecisions decisions,
            HeldPeopleQuery held,
            KnownPlaceQuery places,
            RefusedRows refused,
            ImportLimits limits,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.staged = staged;
        this.decisions = decisions;
        this.held = held;
        this.places = places;
        this.refused = refused;
        this.limits = limits;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the order of the file, people who are gone last; 500 at most. Going on after a row leaves none out, also when those
     * before it have been decided in the meantime and no longer match.
     *
     * @param after null: from the first
     */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ReviewRow> rows(ImportId id, ReviewFilter filter, @Nullable ImportRowId after, int limit) {
        return rows.after(id, filter, after == null ? 0 : after.value(), Math.min(limit, AT_ONCE));
    }

    @ForEditors
    @Transactional(readOnly = true)
    public int count(ImportId id, ReviewFilter filter) {
        return rows.count(id, filter);
    }

    /** Rows of a filter that can still be decided on, or decided otherwise. */
    @ForEditors
    @Transactional(readOnly = true)
    public int waiting(ImportId id, ReviewFilter filter) {
        return rows.waiting(id, filter);
    }

    /** Accepted newcomers whom the list knows by now, since another file has brought them: applied, they change that person. */
    @ForEditors
    @Transactional(readOnly = true)
    public int knownByNow(ImportId id) {
        return rows.knownByNow(id);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public ReviewCounts counts(ImportId id) {
        return rows.counts(id);
    }

    /** A row of this file. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<ReviewRow> row(ImportId id, ImportRowId row) {
        return rows.find(id, row);
    }

    /** Names of the facilities that rows speak of, by their id as {@link Fact#FACILITY} writes it. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<String, Map<LanguageTag, String>> facilityNames(ImportId id) {
        Map<String, Map<LanguageTag, String>> names = new LinkedHashMap<>();
        batches.find(id).flatMap(batch -> lists.find(batch.list())).ifPresent(list -> places.of(list.country()).stream()
                .limit(PLACES)
                .forEach(place -> names.put(Long.toString(place.id().value()), place.names())));
        return names;
    }

    /**
     * Under which public ids the people can be looked at whom a row is about: whom it changes or has brought, and whom it may
     * be.
     */
    @ForEditors
    @Transactional(readOnly = true)
    public List<String> people(ImportId id, ImportRowId rowId) {
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        PersonId person = row.person() == null && row.applied() ? brought(id, row) : row.person();
        List<PersonId> people = Stream.of(person, row.candidate())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PersonId, String> publicIds = held.publicIds(people);
        return people.stream().map(publicIds::get).filter(Objects::nonNull).toList();
    }

    /**
     * Of rows that may be one person with others of the file, because of page, id, or name and birth date: the numbers of those
     * others, in order. Of a file with very many, the first ones.
     */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<ImportRowId, List<Integer>> twins(ImportId id) {
        return Twins.of(Twins.REASONS.stream()
                .flatMap(concern -> rows.after(id, ReviewFilter.having(concern), 0, TWINS).stream())
                .distinct()
                .toList());
    }

    /** Under which name people are held whom rows change, in the language of the file where we have it, else in another. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<PersonId, String> heldNames(ImportId id, List<ReviewRow> some) {
        List<PersonId> people = some.stream()
                .map(ReviewRow::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return batches.find(id)
                .map(batch -> held.names(people, batch.language()))
                .orElse(Map.of());
    }

    /** Where somebody has refused already what a row says; empty where nobody has. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(ImportId id, ImportRowId rowId) {
        ImportBatch batch = batches.find(id).orElseThrow();
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        return refused.of(batch.list(), id, List.of(row.key())).last(row, batch.language());
    }

    private @Nullable PersonId brought(ImportId id, ReviewRow row) {
        return batches.find(id)
                .flatMap(batch -> lists.find(batch.list()))
                .flatMap(list -> held.reference(list.code(), row.key()))
                .orElse(null);
    }

    /**
     * Decides one row, or takes the decision back.
     *
     * @param version of the row as the editor saw it
     * @throws AlreadyDecided when somebody else was quicker; says what they decided
     * @throws WordsStillMarked when it would be accepted with words in which something private is marked
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public ReviewRow decide(ImportId id, ImportRowId row, int version, Decision decision) {
        batches.lockReview(id);
        if (decision == Decision.ACCEPTED) {
            rows.find(id, row)
                    .filter(seen -> seen.version() == version && !seen.applied())
                    .map(ReviewRow::markedWords)
                    .filter(marked -> !marked.isEmpty())
                    .ifPresent(marked -> {
                        throw new WordsStillMarked(marked);
                    });
        }
        if (!decisions.decide(id, row, version, decision, current.required().value())) {
            throw changed(id, row);
        }
        return rows.find(id, row).orElseThrow();
    }

    /**
     * Decides all rows of a filter on which nobody has decided. Accepting leaves out those that are only decided singly, and
     * those that need a person unless the filter asks for one concern. Rows with words still marked in them are never accepted so.
     *
     * @return how many, and by what they are taken back
     */
    @ForEditors
    @Transactional
    public DecidedRows decideAll(ImportId id, ReviewFilter filter, Decision decision) {
        batches.lockReview(id);
        boolean plainOnly = decision == Decision.ACCEPTED && filter.concern() == null;
        ReviewFilter meant = plainOnly
                ? new ReviewFilter(filter.kind(), false, null, filter.changed(), null, filter.text())
                : filter;
        // as exact as the database keeps it: the act is taken back by it
        Instant at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        Set<ImportRowId> marked = decision == Decision.ACCEPTED ? stillMarked(id, meant) : Set.of();
        return new DecidedRows(
                decisions.decideOpen(id, meant, decision, current.required().value(), at, marked), marked.size(), at);
    }

    /** Undecided rows of a filter with words still marked in them. */
    private Set<ImportRowId> stillMarked(ImportId id, ReviewFilter filter) {
        ReviewFilter meant = new ReviewFilter(
                filter.kind(),
                filter.needsPerson(),
                Concern.PRIVATE_WORDS,
                filter.changed(),
                Decision.OPEN,
                filter.text());
        Set<ImportRowId> marked = new HashSet<>();
        long after = 0;
        for (List<ReviewRow> some = rows.after(id, meant, after, AT_ONCE);
                !some.isEmpty();
                some = rows.after(id, meant, after, AT_ONCE)) {
            some.stream()
                    .filter(row -> filter.concern() == null || row.concerns().contains(filter.concern()))
                    .filter(row -> !row.markedWords().isEmpty())
                    .forEach(row -> marked.add(row.id()));
            after = some.getLast().id().value();
        }
        return marked;
    }

    /** Takes back one act on many rows; what was decided before or after it stays. */
    @ForEditors
    @Transactional
    public int reopen(ImportId id, DecidedRows act) {
        batches.lockReview(id);
        return decisions.reopen(id, ReviewFilter.ALL, act.at());
    }

    /** Takes back what has been decided in a filter and not been applied. */
    @ForEditors
    @Transactional
    public int reopen(ImportId id, ReviewFilter filter) {
        batches.lockReview(id);
        return decisions.reopen(id, filter, null);
    }

    /**
     * The newcomer is the person we hold under the same name and birth date: the row becomes a change of that person, to be
     * looked at again.
     */
    @ForEditors
    @Transactional
    public ReviewRow join(ImportId id, ImportRowId rowId, int version) {
        ImportBatch batch = batches.lockReview(id);
        ImportList list = lists.find(batch.list()).orElseThrow();
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        PersonId candidate = row.candidate();
        if (candidate == null || row.version() != version || row.applied()) {
            throw changed(id, rowId);
        }
        List<FactChange> changes = Comparison.changes(
                new Claim(0, row.key(), row.url(), row.facts(), Map.of(), Set.of()),
                held.facts(List.of(candidate), list.bodyCode(), batch.language())
                        .getOrDefault(candidate, Map.of()));
        staged.compareAnew(rowId, candidate, changes);
        return rows.find(id, rowId).orElseThrow();
    }

    /**
     * Takes over other words than the source's, or none. The source's words are forgotten when the row is applied. Whoever has
     * called the words harmless has not spoken of these.
     *
     * @param fact one of free words
     * @param words blank to leave them out; the source's own to take the act back
     * @throws AlreadyDecided when somebody else was quicker, or has decided on the row
     */
    @ForEditors
    @Transactional
    public ReviewRow rewrite(ImportId id, ImportRowId rowId, int version, Fact fact, String words) {
        batches.lockReview(id);
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        String source = row.facts().get(fact);
        if (!fact.freeWords() || source == null || words.length() > limits.maxCellChars()) {
            throw new IllegalArgumentException("only free words of a row are written otherwise");
        }
        Map<Fact, String> rewritten = new EnumMap<>(Fact.class);
        rewritten.putAll(row.rewritten());
        String plain = PlainText.of(words).strip();
        if (plain.equals(source)) {
            rewritten.remove(fact);
        } else {
            rewritten.put(fact, plain);
        }
        Set<Fact> harmless = EnumSet.noneOf(Fact.class);
        harmless.addAll(row.harmless());
        harmless.remove(fact);
        if (!staged.rewrite(id, rowId, version, rewritten, harmless)) {
            throw changed(id, rowId);
        }
        return rows.find(id, rowId).orElseThrow();
    }

    /**
     * Somebody has read the marked words of one fact, and they are harmless: accepting the row publishes them. Taken back by
     * {@link #rewrite}.
     *
     * @throws AlreadyDecided when somebody else was quicker, or has decided on the row
     * @throws IllegalArgumentException when nothing is marked there, or a phone, a mail address or a home is
     */
    @ForEditors
    @Transactional
    public ReviewRow callHarmless(ImportId id, ImportRowId rowId, int version, Fact fact) {
        batches.lockReview(id);
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        if (row.version() != version) {
            throw changed(id, rowId);
        }
        if (!row.markedWords().contains(fact) || !row.mayBeHarmless(fact)) {
            throw new IllegalArgumentException("these words are not to be called harmless");
        }
        Set<Fact> harmless = EnumSet.of(fact);
        harmless.addAll(row.harmless());
        if (!staged.rewrite(id, rowId, version, row.rewritten(), harmless)) {
            throw changed(id, rowId);
        }
        audit.record("import.harmless", "import", Long.toString(id.value()));
        return rows.find(id, rowId).orElseThrow();
    }

    /**
     * Leaves out the free words in which something private was found, or where the filter asks for {@link Concern#AT_HOME} what
     * is told of people at home, of all undecided rows of a filter; where nobody has looked at the words yet. Of articles, one a
     * line, only the lines go in which something was found.
     *
     * @return of how many rows
     */
    @ForEditors
    @Transactional
    public int leaveWordsOut(ImportId id, ReviewFilter filter) {
        batches.lockReview(id);
        Concern concern = filter.concern() == Concern.AT_HOME ? Concern.AT_HOME : Concern.PRIVATE_WORDS;
        ReviewFilter meant =
                new ReviewFilter(filter.kind(), true, concern, filter.changed(), Decision.OPEN, filter.text());
        int done = 0;
        long after = 0;
        for (List<ReviewRow> some = rows.after(id, meant, after, AT_ONCE);
                !some.isEmpty();
                some = rows.after(id, meant, after, AT_ONCE)) {
            for (ReviewRow row : some) {
                Map<Fact, String> left = new EnumMap<>(Fact.class);
                row.wordsToLookAt().stream()
                        .filter(fact -> !row.rewritten().containsKey(fact)
                                && !row.harmless().contains(fact))
                        .forEach(fact -> left.put(fact, fact == Fact.ARTICLES ? row.withoutMarked(fact) : ""));
                boolean news = !left.isEmpty();
                left.putAll(row.rewritten());
                if (news && staged.rewrite(id, row.id(), row.version(), left, row.harmless())) {
                    done++;
                }
            }
            after = some.getLast().id().value();
        }
        return done;
    }

    private AlreadyDecided changed(ImportId id, ImportRowId row) {
        return new AlreadyDecided(
                row, rows.find(id, row).map(ReviewRow::decision).orElse(Decision.NONE));
    }
}
